package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.COCO;
import static dev.concord.task.imports.format.TaskFormat.CVAT;
import static dev.concord.task.imports.format.TaskFormat.LABEL_STUDIO;
import static dev.concord.task.imports.format.TaskFormat.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Prediction;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.TextKind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What models say of tasks, in the forms that files have for it. */
final class PredictionsTest {

    private static final LabelKind YES_NO = new ChoiceKind(List.of("yes", "no"));
    private static final LabelKind CATS = new BoxesKind(List.of("cat"));
    private static final String LINE = """
            {'name': 'a', 'data': {'n': 1}, 'predictions': [
            {'model': 'm1', 'label': {'kind': 'choice', 'value': 'yes'}, 'score': 0.75},
            {'model': 'm2', 'label': {'kind': 'choice', 'value': 'no'}}]}""".replace("\n", "");
    private static final String STUDIO = """
            [{'id': 7, 'data': {'text': 'hi'}, 'predictions': [
            {'model_version': 'v3', 'score': 0.5, 'result': [{'type': 'choices', 'value': {'choices': ['no']}}]},
            {'result': [{'type': 'choices', 'value': {'choices': ['yes']}}]}]}]""";

    @Test
    void linesNameTheirModels() throws IOException {
        assertThat(read(NDJSON, LINE))
                .containsExactly(
                        new Prediction("m1", new Choice("yes"), 0.75), new Prediction("m2", new Choice("no"), null));
        assertThat(read(NDJSON, LINE.replace("'data': {'n': 1}", "'n': 1"))).hasSize(2);
    }

    @Test
    void labelStudioNamesThemByTheirVersion() throws IOException {
        assertThat(read(LABEL_STUDIO, STUDIO))
                .containsExactly(
                        new Prediction("v3", new Choice("no"), 0.5), new Prediction("net", new Choice("yes"), null));
    }

    @Test
    void resultsOfCocoAreOnePredictionForEachImageWithTheMeanOfTheirScores() throws IOException {
        var coco = """
                {'images': [{'id': 7, 'file_name': 'a.jpg'}], 'categories': [{'id': 3, 'name': 'cat'}], 'annotations': [
                {'image_id': 7, 'category_id': 3, 'bbox': [1, 2, 30, 40], 'score': 0.5},
                {'image_id': 7, 'category_id': 3, 'bbox': [9, 9, 10, 10], 'score': 1}]}""";

        assertThat(ReadLines.predictions(COCO, CATS, Annotations.PREDICTION, json(coco)))
                .containsExactly(new Prediction(
                        "net", new Boxes(List.of(new Box("cat", 1, 2, 30, 40), new Box("cat", 9, 9, 10, 10))), 0.75));
        assertThat(ReadLines.predictions(
                        COCO, CATS, Annotations.PREDICTION, json("{'images': [{'id': 7, 'file_name': 'a.jpg'}]}")))
                .as("it has looked and found nothing")
                .containsExactly(new Prediction("net", new Boxes(List.of()), null));
        assertThat(ReadLines.predictions(
                        COCO, YES_NO, Annotations.PREDICTION, json("{'images': [{'id': 7, 'file_name': 'a.jpg'}]}")))
                .isEmpty();
    }

    @Test
    void annotationsOfOtherToolsMayBeAModels() throws IOException {
        var cvat = """
                <annotations><image id="0" name="a.jpg" width="64" height="48">
                <box label="cat" xtl="1" ytl="2" xbr="31" ybr="42"/></image></annotations>""";

        assertThat(ReadLines.predictions(CVAT, CATS, Annotations.PREDICTION, cvat))
                .containsExactly(new Prediction("net", new Boxes(List.of(new Box("cat", 1, 2, 30, 40))), null));
    }

    @Test
    void soMayTheLabelOfALine() throws IOException {
        assertThat(ReadLines.predictions(
                        NDJSON,
                        YES_NO,
                        Annotations.PREDICTION,
                        json("{'name': 'a', 'label': {'kind': 'choice', 'value': 'no'}}")))
                .containsExactly(new Prediction("net", new Choice("no"), null));
    }

    @Test
    void whereTheProjectIgnoresThemTheyAreNotLookedAtAndShownToNobody() throws IOException {
        var broken = LINE.replace("'kind': 'choice'", "'kind': 'cho'").replace("'data': {'n': 1}", "'n': 1");

        assertThat(ReadLines.of(NDJSON, json(broken)))
                .singleElement()
                .isInstanceOfSatisfying(TaskLine.Accepted.class, line -> {
                    assertThat(line.task().predictions()).isEmpty();
                    assertThat(line.task().data()).isEqualTo("{\"n\":1}");
                });
    }

    @Test
    void whatIsNoPredictionCostsTheLine() throws IOException {
        assertThat(rejected(LINE.replace("'yes'", "'maybe'")))
                .isEqualTo("1! predictions: label.value: \"maybe\" (expected one of: yes, no)");
        assertThat(rejected(LINE.replace("m2", "m1")))
                .isEqualTo("1! predictions: two of the model \"m1\" (expected: one of each)");
        assertThat(rejected(LINE.replace("'model': 'm1', ", "")))
                .isEqualTo("1! predictions.model: MISSING (expected: a text)");
        assertThat(rejected(LINE.replace("0.75", "'high'")))
                .isEqualTo("1! predictions.score: STRING (expected: a number)");
        assertThat(rejected(LINE.replace("'score'", "'sure'")))
                .isEqualTo("1! predictions: sure (expected: objects of model, label and score)");
        assertThat(rejected("{'name': 'a', 'data': {}, 'predictions': 7}"))
                .isEqualTo("1! predictions: NUMBER (expected: an array)");
        assertThat(rejected("{'name': 'a', 'data': {}, 'predictions': [1, 2, 3, 4, 5, 6]}"))
                .isEqualTo("1! predictions: 6 (expected: at most 5)");
    }

    @Test
    void allOfATaskAreBounded() throws IOException {
        var text = "{'model': '%s', 'label': {'kind': 'text', 'text': '" + "x".repeat(17_000) + "'}}";
        var line =
                "{'name': 'a', 'data': {}, 'predictions': [" + text.formatted("a") + "," + text.formatted("b") + "]}";
        var rules = new TaskRules(
                new TextKind(20_000), new Overlap(1, 3), Annotations.LEFT_OUT, new PredictionRules(true, "net"));

        assertThat(ReadLines.of(NDJSON, rules, json(line)))
                .extracting(ReadLines::shown)
                .containsExactly("1! predictions: 34050 bytes (expected: at most 32768 in all)");
    }

    private static List<Prediction> read(TaskFormat format, String file) throws IOException {
        return ReadLines.predictions(format, YES_NO, Annotations.LEFT_OUT, json(file));
    }

    private static String rejected(String line) throws IOException {
        var rules = new TaskRules(YES_NO, new Overlap(1, 3), Annotations.LEFT_OUT, new PredictionRules(true, "net"));
        return ReadLines.shown(ReadLines.of(NDJSON, rules, json(line)).getFirst());
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
