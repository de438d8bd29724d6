package dev.concord.task.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.Samples;
import dev.concord.task.agreement.CountedSubmission;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.Agreement;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a model said stands beside the submissions, under the model's name and nobody else's. */
final class PredictionsInTablesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LabelKind YES_OR_NO = new ChoiceKind(List.of("yes", "no"));
    private static final CountedSubmission SUBMISSION = new CountedSubmission(
            new SubmissionId(Samples.IDS.next()), new TaskerId(Samples.IDS.next()), new Choice("yes"), 1.5, true);

    private final Agreement agreement = Agreed.withPredictions(
            Agreed.withSubmissions(Agreed.of("t", new Choice("yes")), List.of(SUBMISSION)),
            List.of(
                    new Prediction("=model", new Choice("no"), 0.25),
                    new Prediction("other", new Choice("yes"), null)));

    @Test
    void aLineOfJsonHasThemApart() throws IOException {
        var line = JSON.readTree(Agreed.file(new JsonLinesFormat(), YES_OR_NO, true, agreement));

        assertThat(line.path("submissions")).hasSize(1);
        assertThat(line.path("predictions")).isEqualTo(JSON.readTree("""
                [{"model": "=model", "label": {"kind": "choice", "value": "no"}, "score": 0.25},
                 {"model": "other", "label": {"kind": "choice", "value": "yes"}}]
                """));
    }

    @Test
    void csvHasARowForEachThatNamesTheModelAndNoTasker() throws IOException {
        var file = new String(Agreed.file(new CsvFormat(), YES_OR_NO, true, agreement), StandardCharsets.UTF_8);

        assertThat(file).contains("decidedAt,submissionId,taskerId,submitted,weight,agrees,model,score\r\n");
        assertThat(file.lines().skip(1).map(line -> line.substring(line.indexOf("00Z") + 3)))
                .containsExactly(
                        ",%s,%s,yes,1.5,true,,".formatted(SUBMISSION.submissionId(), SUBMISSION.taskerId()),
                        ",,,no,,,'=model,0.25",
                        ",,,yes,,,other,");
    }

    @Test
    void csvWithoutSubmissionsHasOneRow() throws IOException {
        var file = new String(Agreed.file(new CsvFormat(), YES_OR_NO, false, agreement), StandardCharsets.UTF_8);

        assertThat(file.lines()).hasSize(2);
        assertThat(file).doesNotContain("model");
    }

    @Test
    void parquetHasAListOfThem() throws IOException {
        var none = Agreed.withSubmissions(Agreed.of("t2", new Choice("yes")), List.of());
        var file = Agreed.file(new ParquetFormat(), YES_OR_NO, true, agreement, none);
        try (var reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                var row = reader.rowReader()) {
            row.next();
            var predictions = row.getList("predictions").structs();

            assertThat(row.getList("submissions").structs()).hasSize(1);
            assertThat(predictions).hasSize(2);
            assertThat(predictions.get(0).getString("model")).isEqualTo("=model");
            assertThat(predictions.get(0).getString("label")).isEqualTo("{\"kind\":\"choice\",\"value\":\"no\"}");
            assertThat(predictions.get(0).getDouble("score")).isEqualTo(0.25);
            assertThat(predictions.get(1).isNull("score")).isTrue();
            row.next();
            assertThat(row.getList("predictions").values()).isEmpty();
        }
    }
}
