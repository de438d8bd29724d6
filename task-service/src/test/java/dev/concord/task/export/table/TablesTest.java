package dev.concord.task.export.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import dev.concord.task.Samples;
import dev.concord.task.agreement.CountedSubmission;
import dev.concord.task.export.Agreed;
import dev.concord.task.export.Agreement;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows of any kind of label, read back by readers that are not ours. */
final class TablesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final LabelKind YES_OR_NO = new ChoiceKind(List.of("yes", "no"));
    private static final CountedSubmission FIRST = submission("yes", 1.5, true);
    private static final CountedSubmission SECOND = submission("no", 0.25, false);

    @Test
    void aLineOfJsonHasAllThatWasDecided() throws IOException {
        var agreement = Agreed.of("a \"task\"", new Choice("yes"));

        var line = JSON.readTree(Agreed.text(new JsonLinesFormat(), YES_OR_NO, agreement));

        assertThat(line).isEqualTo(JSON.readTree("""
            {"task":"a \\"task\\"","taskId":"%s","state":"agreed","control":false,
             "data":{},"label":{"kind":"choice","value":"yes"},"confidence":0.875,"labels":3,
             "revision":{"generation":1,"number":2},"method":"dawid-skene","decidedAt":"2026-11-24T10:00:00Z"}
            """.formatted(agreement.taskId())));
    }

    @Test
    void eachAgreementIsALineAndNoneAreNone() throws IOException {
        var format = new JsonLinesFormat();

        assertThat(Agreed.text(format, YES_OR_NO)).isEmpty();
        assertThat(Agreed.text(format, YES_OR_NO, Agreed.of("a", new Choice("yes")), Agreed.of("b", new Choice("no"))))
                .endsWith("}\n")
                .hasLineCount(2);
    }

    @Test
    void aLineOfJsonShowsItsSubmissions() throws IOException {
        var line = JSON.readTree(Agreed.file(new JsonLinesFormat(), YES_OR_NO, true, judged("t")));

        assertThat(line.path("submissions")).hasSize(2);
        assertThat(line.at("/submissions/0/taskerId").asString())
                .isEqualTo(FIRST.taskerId().toString());
        assertThat(line.at("/submissions/1/label/value").asString()).isEqualTo("no");
        assertThat(line.at("/submissions/1/weight").asDouble()).isEqualTo(0.25);
    }

    @Test
    void csvHoldsWhatHasQuotesCommasAndLineBreaks() throws IOException {
        var text = "say \"hi\",\r\nthen\ngo";

        var row = rows(Agreed.file(new CsvFormat(), new TextKind(99), Agreed.of("a,b", new Text(text))))
                .getFirst();

        assertThat(row)
                .containsEntry("task", "a,b")
                .containsEntry("label", text)
                .containsEntry("confidence", "0.875")
                .containsEntry("revision", "1.2")
                .containsEntry("decidedAt", "2026-11-24T10:00:00Z");
    }

    @Test
    void csvHasARowForEachSubmission() throws IOException {
        var rows = rows(Agreed.file(new CsvFormat(), YES_OR_NO, true, judged("t1"), judged("t2")));

        assertThat(rows.stream().map(row -> row.get("task") + " " + row.get("submitted") + " " + row.get("weight")))
                .containsExactly("t1 yes 1.5", "t1 no 0.25", "t2 yes 1.5", "t2 no 0.25");
    }

    @Test
    void csvLabelsReadAsTheAggregateCommandReadsThem() throws IOException {
        assertThat(label(new ScaleKind(-5, 5, 1), Agreed.of("t", new Scale(-3))))
                .isEqualTo("-3");
        assertThat(label(new ChoicesKind(List.of("a", "b")), Agreed.of("t", new Choices(List.of("b", "a")))))
                .isEqualTo("{\"kind\":\"choices\",\"values\":[\"a\",\"b\"]}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+cmd", "-x", "@SUM(A1)", "\tx", "\r=x", "'=x", "\uFF1Dx"})
    void noCellIsAFormula(String text) throws IOException {
        assertThat(label(new TextKind(99), Agreed.of("t", new Text(text)))).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it's", "-3", "-0.5", "a=b", "", "'tis"})
    void whatIsNoFormulaStaysAsItIs(String text) throws IOException {
        assertThat(label(new TextKind(99), Agreed.of("t", new Text(text)))).isEqualTo(text);
    }

    @Test
    void parquetHasAColumnForAllThatWasDecided() throws IOException {
        var agreement = Agreed.of("t", new Choice("yes"));
        try (var reader = opened(Agreed.file(new ParquetFormat(), YES_OR_NO, agreement));
                var row = reader.rowReader()) {
            row.next();

            assertThat(row.getString("task")).isEqualTo("t");
            assertThat(row.getString("taskId")).isEqualTo(agreement.taskId().toString());
            assertThat(row.getString("state")).isEqualTo("agreed");
            assertThat(row.getBoolean("control")).isFalse();
            assertThat(row.getString("label")).isEqualTo("{\"kind\":\"choice\",\"value\":\"yes\"}");
            assertThat(row.getDouble("confidence")).isEqualTo(0.875);
            assertThat(row.getInt("labels")).isEqualTo(3);
            assertThat(row.getInt("revision")).isEqualTo(2);
            assertThat(row.getString("method")).isEqualTo("dawid-skene");
            assertThat(row.getTimestamp("decidedAt")).isEqualTo(Samples.NOW);
            assertThat(row.hasNext()).isFalse();
        }
    }

    @Test
    void parquetHasAListOfTheSubmissions() throws IOException {
        var unjudged = Agreed.withSubmissions(Agreed.of("t2", new Choice("yes")), List.of());
        try (var reader = opened(Agreed.file(new ParquetFormat(), YES_OR_NO, true, judged("t1"), unjudged));
                var row = reader.rowReader()) {
            row.next();
            var submissions = row.getList("submissions").structs();

            assertThat(submissions).hasSize(2);
            assertThat(submissions.get(0).getString("submissionId"))
                    .isEqualTo(FIRST.submissionId().toString());
            assertThat(submissions.get(0).getDouble("weight")).isEqualTo(1.5);
            assertThat(submissions.get(1).getString("label")).isEqualTo("{\"kind\":\"choice\",\"value\":\"no\"}");
            assertThat(submissions.get(1).getBoolean("agrees")).isFalse();
            row.next();
            assertThat(row.getList("submissions").values()).isEmpty();
        }
    }

    @Test
    void parquetOfManyRowsIsComplete() throws IOException {
        var many = IntStream.range(0, 20_000)
                .mapToObj(each -> Agreed.of("task " + each, new Choice(each % 3 == 0 ? "yes" : "no")))
                .toArray(Agreement[]::new);
        try (var reader = opened(Agreed.file(new ParquetFormat(), YES_OR_NO, many));
                var row = reader.rowReader()) {
            for (var each = 0; each < many.length; each++) {
                row.next();
                assertThat(row.getString("task")).isEqualTo("task " + each);
            }
            assertThat(row.hasNext()).isFalse();
        }
    }

    private static ParquetFileReader opened(byte[] file) throws IOException {
        return ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
    }

    private static String label(LabelKind kind, Agreement agreement) throws IOException {
        return String.valueOf(
                rows(Agreed.file(new CsvFormat(), kind, agreement)).getFirst().get("label"));
    }

    private static List<Map<String, String>> rows(byte[] csv) throws IOException {
        try (var rows = new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv)) {
            return rows.readAll();
        }
    }

    private static Agreement judged(String task) {
        return Agreed.withSubmissions(Agreed.of(task, new Choice("yes")), List.of(FIRST, SECOND));
    }

    private static CountedSubmission submission(String label, double weight, boolean agrees) {
        return new CountedSubmission(
                new SubmissionId(Samples.IDS.next()),
                new TaskerId(Samples.IDS.next()),
                new Choice(label),
                weight,
                agrees);
    }
}
