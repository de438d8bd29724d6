package dev.concord.task.imports.format;

import static dev.concord.task.imports.format.TaskFormat.CVAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of "CVAT for images 1.1", and what an XML file may try. */
final class CvatLinesTest {

    private static final LabelKind CARS = new BoxesKind(List.of("car"));
    private static final String BOX =
            "<box label='car' source='manual' occluded='0' xtl='10' ytl='20' xbr='40.5' ybr='60'/>";

    @Test
    void eachImageIsATaskNamedByItsFile() throws IOException {
        assertThat(ReadLines.shown(CVAT, file("", BOX)))
                .containsExactly(
                        "1: a.jpg {\"file\":\"a.jpg\",\"width\":640,\"height\":480}",
                        "2: b.jpg {\"file\":\"b.jpg\",\"width\":640,\"height\":480}");
    }

    @Test
    void marksAreCountedAndLeftOutUnlessAskedFor() throws IOException {
        var lines = CVAT.read(
                new ByteArrayInputStream(file(BOX, BOX + BOX).getBytes(StandardCharsets.UTF_8)),
                1_000_000,
                new TaskRules(CARS, new Overlap(1, 3)),
                ReadLines.NO_MEDIA);

        assertThat(lines.next()).isPresent();
        assertThat(lines.next()).isPresent();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.annotationsLeftOut()).isEqualTo(3);
    }

    @Test
    void marksAreKnownAnswersIfAskedFor() throws IOException {
        assertThat(ReadLines.control(CVAT, CARS, one(BOX)))
                .isEqualTo(new Boxes(List.of(new Box("car", 10, 20, 30.5, 40))));
        assertThat(ReadLines.control(
                        CVAT,
                        new PolygonsKind(List.of("car")),
                        one("<polygon label='car' points='1,2;3.5,4;5,6'><attribute name='a'>x</attribute></polygon>")))
                .isEqualTo(new Polygons(
                        List.of(new Polygon("car", List.of(new Point(1, 2), new Point(3.5, 4), new Point(5, 6))))));
        assertThat(ReadLines.control(CVAT, new ChoiceKind(List.of("day", "night")), one("<tag label='night'/>")))
                .isEqualTo(new Choice("night"));
    }

    @Test
    void anImageWithoutMarksIsAnAnswerOnlyWhereItWasDecided() throws IOException {
        var unmarked = one("");
        var decided = unmarked.replace("<image ", "<image confidence='0.9' ");

        assertThat(ReadLines.control(CVAT, CARS, unmarked)).isNull();
        assertThat(ReadLines.control(CVAT, CARS, decided)).isEqualTo(new Boxes(List.of()));
        assertThat(ReadLines.control(CVAT, new ChoiceKind(List.of("day", "night")), decided))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<box label='car' xtl='a' ytl='0' xbr='1' ybr='1'/>   | xtl: \"a\" (expected: a number)",
                "<box label='car' xtl='9' ytl='0' xbr='1' ybr='1'/>   | label.box.width: -8.0",
                "<box label='car' xtl='NaN' ytl='0' xbr='1' ybr='1'/> | label.box.x: NaN",
                "<box label='car' rotation='9' xtl='0' ytl='0' xbr='1' ybr='1'/> | rotation: 9 (expected: 0)",
                "<box label='cat' xtl='0' ytl='0' xbr='1' ybr='1'/>   | control: label.boxes.class: \"cat\"",
                "<polygon label='car' points='1,2;3'/>                | points: \"\" (expected: a number)",
                "<polygon label='car' points='1,2;3,4;5,6'/>          | annotations: 0 boxes, 1 outlines",
                "<polyline label='car' points='1,2;3,4'/>             | polyline: a mark (expected: box, polygon or tag)"
            })
    void whatIsNoAnswerCostsOnlyItsImage(String mark, String message) throws IOException {
        var lines = ReadLines.withControls(CVAT, CARS, file(mark, BOX));

        assertThat(lines).hasSize(2);
        assertThat(ReadLines.shown(lines.getFirst())).startsWith("1! " + message);
        assertThat(lines.getLast()).isInstanceOf(TaskLine.Accepted.class);
    }

    @Test
    void theBodyIsLeftOpenForItsOwner() throws IOException {
        var closed = new AtomicBoolean();
        var body = new ByteArrayInputStream(file("", "").getBytes(StandardCharsets.UTF_8)) {
            @Override
            public void close() {
                closed.set(true);
            }
        };

        try (var lines = CVAT.read(body, 1_000_000, new TaskRules(CARS, new Overlap(1, 3)), ReadLines.NO_MEDIA)) {
            assertThat(lines.next()).isPresent();
            assertThat(lines.next()).isPresent();
            assertThat(lines.next()).isEmpty();
        }

        assertThat(closed).isFalse();
    }

    @Test
    void anImageWithoutASizeIsRejected() throws IOException {
        assertThat(ReadLines.shown(CVAT, "<annotations><image name='a' width='' height='1'/></annotations>"))
                .containsExactly("1! width: \"\" (expected: a number)");
    }

    /** Billion laughs, and a file of the machine behind an entity. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><annotations>&b;</annotations>",
                "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><annotations><image name='&a;'/></annotations>",
                "<!DOCTYPE annotations SYSTEM 'http://127.0.0.1:1/x.dtd'><annotations/>",
                "<!DOCTYPE x [<!ENTITY % a SYSTEM 'http://127.0.0.1:1/x.dtd'> %a;]><annotations/>"
            })
    void noDocumentTypeIsReadAndNoEntityResolved(String file) {
        assertThatThrownBy(() -> ReadLines.of(CVAT, file))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("DOCTYPE: found (expected: no document type)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "<annotations>",
                "<annotations><image></annotations>",
                "<annotations>&undefined;</annotations>",
                "<html/>",
                "<annotations><track id='0'/></annotations>",
                "<annotations/><annotations/>"
            })
    void whatIsNoCvatFileIsRefusedAsAWhole(String file) {
        assertThatThrownBy(() -> ReadLines.of(CVAT, file)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void anAttributeOfTenMegabytesIsRefused() {
        assertThatThrownBy(() -> ReadLines.of(CVAT, one("<tag label='" + "x".repeat(10 << 20) + "'/>")))
                .isInstanceOf(UnreadableFile.class)
                .hasMessage("tag: longer than 1048576 bytes (expected: at most that)");
    }

    @Test
    void anImageWithTooManyMarksIsRejected() throws IOException {
        assertThat(ReadLines.shown(ReadLines.withControls(CVAT, CARS, one(BOX.repeat(2_001)))
                        .getFirst()))
                .isEqualTo("1! image: more than 2000 marks (expected: at most that)");
    }

    @Test
    void deepNestingIsRefused() {
        var deep = "<a>".repeat(100_000) + "</a>".repeat(100_000);

        assertThatThrownBy(() -> ReadLines.of(CVAT, one(deep))).isInstanceOf(UnreadableFile.class);
    }

    private static String one(String marks) {
        return "<annotations>" + image("a.jpg", marks) + "</annotations>";
    }

    private static String file(String first, String second) {
        return "<?xml version='1.0' encoding='utf-8'?>\n<annotations><version>1.1</version><meta><x/></meta>"
                + image("a.jpg", first) + image("b.jpg", second) + "</annotations>\n";
    }

    private static String image(String name, String marks) {
        return "<image id='0' name='%s' width='640' height='480'>%s</image>".formatted(name, marks);
    }
}
