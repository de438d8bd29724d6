package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.COCO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.TextKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files as the COCO data set has them: images here, annotations there. */
final class CocoLinesTest {

    private static final LabelKind CATS = new BoxesKind(List.of("cat"));
    private static final String IMAGE = "'images': [{'id': 7, 'file_name': 'a.jpg', 'width': 640, 'height': 480}]";
    private static final String CATEGORIES = "'categories': [{'id': 3, 'name': 'cat'}]";
    private static final String ANNOTATIONS = """
            'annotations': [{'id': 1, 'image_id': 7, 'category_id': 3, 'bbox': [1, 2, 30, 40],
            'segmentation': [[1, 2, 31, 2, 31, 42]], 'iscrowd': 0}]""";

    @Test
    void eachImageIsATaskNamedByItsFile() throws IOException {
        assertThat(shown("{'info': {'x': [1, 2]}, " + IMAGE + ", 'licenses': []}"))
                .containsExactly("1: a.jpg {\"id\":7,\"file_name\":\"a.jpg\",\"width\":640,\"height\":480}");
    }

    @Test
    void annotationsAreCountedAndLeftOutUnlessAskedFor() throws IOException {
        var lines = COCO.read(
                new ByteArrayInputStream(json(whole()).getBytes(StandardCharsets.UTF_8)),
                1_000_000,
                new TaskRules(CATS, new Overlap(1, 3)),
                ReadLines.NO_MEDIA);

        assertThat(lines.next()).isPresent();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.annotationsLeftOut()).isEqualTo(1);
    }

    @Test
    void annotationsAreKnownAnswersIfAskedForWhateverTheirOrder() throws IOException {
        var box = new Boxes(List.of(new Box("cat", 1, 2, 30, 40)));

        assertThat(ReadLines.control(COCO, CATS, json(whole()))).isEqualTo(box);
        assertThat(ReadLines.control(COCO, CATS, json("{" + ANNOTATIONS + "," + CATEGORIES + "," + IMAGE + "}")))
                .isEqualTo(box);
    }

    @Test
    void outlinesAndClassesAreAnswersOfOtherKinds() throws IOException {
        assertThat(ReadLines.control(COCO, new PolygonsKind(List.of("cat")), json(whole())))
                .isEqualTo(new Polygons(
                        List.of(new Polygon("cat", List.of(new Point(1, 2), new Point(31, 2), new Point(31, 42))))));
        assertThat(ReadLines.control(COCO, new ChoicesKind(List.of("cat", "dog")), json(whole())))
                .isEqualTo(new Choices(List.of("cat")));
    }

    @Test
    void anImageWithoutAnnotationsInAFileOfThemIsOneWithoutObjects() throws IOException {
        var annotated = json("{" + IMAGE + ", 'annotations': []}");

        assertThat(ReadLines.control(COCO, CATS, annotated)).isEqualTo(new Boxes(List.of()));
        assertThat(ReadLines.control(COCO, new ChoicesKind(List.of("cat")), annotated))
                .isEqualTo(new Choices(List.of()));
        assertThat(ReadLines.control(COCO, new ChoiceKind(List.of("cat", "dog")), annotated))
                .as("an image must have its one class")
                .isNull();
        assertThat(ReadLines.control(COCO, new TextKind(99), annotated)).isNull();
    }

    @Test
    void aFileThatListsImagesOnlyKnowsNoAnswers() throws IOException {
        assertThat(ReadLines.control(COCO, CATS, json("{" + IMAGE + "}"))).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'bbox': [1, 2, 30, 40]    | 'bbox': [1, 2, 30]         | annotation: MISSING (expected: numbers)",
                "'bbox': [1, 2, 30, 40]    | 'bbox': [-1, 2, 30, 40]    | label.box.x: -1.0",
                "'category_id': 3          | 'category_id': 4           | category_id: 4 (expected: one of",
                "'name': 'cat'             | 'name': 'dog'              | control: label.boxes.class: \"dog\"",
                "'file_name': 'a.jpg', 'w  | 'w                         | name: \"\" (expected: 1..200",
                "'id': 7                   | 'id': {}                   | id: OBJECT (expected: a number or a text)"
            })
    void whatIsNoAnswerCostsOnlyItsImage(String good, String bad, String message) throws IOException {
        var lines = ReadLines.withControls(COCO, CATS, json(whole().replace(good, bad)));

        assertThat(lines)
                .singleElement()
                .extracting(ReadLines::shown)
                .asString()
                .startsWith("1! " + message);
    }

    @Test
    void aMaskIsNoOutline() throws IOException {
        var file = whole().replace("[[1, 2, 31, 2, 31, 42]]", "{'counts': 'abc', 'size': [1, 2]}");

        assertThat(ReadLines.withControls(COCO, new PolygonsKind(List.of("cat")), json(file)))
                .singleElement()
                .extracting(ReadLines::shown)
                .asString()
                .startsWith("1! segmentation: OBJECT (expected: outlines, neither a mask nor none)");
    }

    @Test
    void aBoxIsNoOutline() throws IOException {
        var file = whole().replace("[[1, 2, 31, 2, 31, 42]]", "[]");

        assertThat(ReadLines.withControls(COCO, new PolygonsKind(List.of("cat")), json(file)))
                .singleElement()
                .extracting(ReadLines::shown)
                .asString()
                .startsWith("1! segmentation: empty (expected: outlines, ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{}", "{'images': {}}", "{'images': []", "{'images': []} x", "{images: 1}", "{'images' []}"
            })
    void whatIsNoCocoFileIsRefusedAsAWhole(String file) {
        assertThatThrownBy(() -> shown(file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void anAnnotationThatIsNoneIsNamed() {
        var file = json(whole().replace("'image_id': 7, ", ""));

        assertThatThrownBy(() -> ReadLines.withControls(COCO, CATS, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("annotations[0]: image_id: MISSING (expected: a number or a text)");
    }

    @Test
    void moreAnnotationsThanFitIntoMemoryAreRefused() {
        var one = "{'image_id':7,'category_id':3,'x':'" + "x".repeat(100_000) + "'},";
        var file = json("{" + IMAGE + ",'annotations':[" + one.repeat(340) + "{'image_id':7}]}");

        assertThatThrownBy(() -> ReadLines.withControls(COCO, CATS, file))
                .isInstanceOf(BodyTooLarge.class)
                .hasMessageStartingWith("annotations: more than 33554432 bytes");
    }

    private static String whole() {
        return "{" + IMAGE + "," + ANNOTATIONS + "," + CATEGORIES + "}";
    }

    private static List<String> shown(String file) throws IOException {
        return ReadLines.shown(COCO, json(file));
    }

    private static String json(String text) {
        return text.replace('\'', '"');
    }
}
