package dev.concord.consensus.quality.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.consensus.quality.QualityDirectory;
import dev.concord.contracts.event.Alpha;
import dev.concord.contracts.event.ConfidenceCorrection;
import dev.concord.contracts.event.FlagSearch;
import dev.concord.contracts.event.OptionRanking;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a project's labels show as a whole, as of its last refinement. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProjectQualityView(
        ProjectId projectId,
        RefinementId refinementId,
        Instant refinedAt,
        boolean complete,
        int tasks,
        int labels,
        int taskers,
        ConfidenceCorrection correction,
        ConfidenceCorrection streamCorrection,
        @Nullable Alpha alpha,
        @Nullable Double informationPerLabel,
        int flaggedTaskers,
        @Nullable FlagSearch flagSearch,
        @Nullable OptionRanking ranking) {

    static ProjectQualityView of(QualityDirectory.Found found) {
        var quality = found.quality();
        return new ProjectQualityView(
                quality.projectId(),
                quality.refinementId(),
                found.writtenAt(),
                quality.complete(),
                quality.tasks(),
                quality.labels(),
                quality.taskers(),
                quality.correction(),
                quality.streamCorrection(),
                quality.alpha(),
                quality.information(),
                quality.flaggedTaskers(),
                quality.flagSearch(),
                quality.ranking());
    }
}
