package dev.concord.task.export;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.JsonColumns;
import dev.concord.task.agreement.CountedSubmission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The decided label of a task. What is JSON where it is stored stays JSON until a format asks for more: the quick formats hand it
 * on as it is.
 *
 * @param task the vendor's name for it
 * @param control whether its answer was known
 * @param labels how many labels the decision counted
 * @param method absent, as is the time, in what was decided before both were kept
 * @param dataJson what the taskers were shown; absent unless the format reads it
 * @param submissionsJson the submissions that were counted; absent unless they were asked for
 * @param predictionsJson what models said of the task, as it was imported; absent unless the format shows it, and where none did
 */
public record Agreement(
        TaskId taskId,
        String task,
        AgreementState state,
        boolean control,
        String labelJson,
        double confidence,
        Revision revision,
        int labels,
        @Nullable String method,
        @Nullable Instant decidedAt,
        @Nullable String dataJson,
        @Nullable String submissionsJson,
        @Nullable String predictionsJson) {

    public Label label() {
        return JsonColumns.read(labelJson, Label.class);
    }

    /** Returns the state as it stands in JSON. */
    public String stateText() {
        return switch (state) {
            case AGREED -> "agreed";
            case CONTESTED -> "contested";
            case WITHDRAWN -> "withdrawn";
        };
    }

    /** Returns what the taskers were shown, for a format that reads it. */
    public JsonNode data() {
        return JsonColumns.readTree(dataJson == null ? "{}" : dataJson);
    }

    public List<CountedSubmission> submissions() {
        return JsonColumns.list(submissionsJson, CountedSubmission[].class);
    }

    public List<Prediction> predictions() {
        return JsonColumns.list(predictionsJson, Prediction[].class);
    }
}
