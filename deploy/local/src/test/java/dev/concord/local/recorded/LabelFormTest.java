package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Box;
import dev.concord.contracts.label.Boxes;
import dev.concord.contracts.label.BoxesKind;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Point;
import dev.concord.contracts.label.Polygon;
import dev.concord.contracts.label.Polygons;
import dev.concord.contracts.label.PolygonsKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import dev.concord.contracts.label.Span;
import dev.concord.contracts.label.SpanUnit;
import dev.concord.contracts.label.Spans;
import dev.concord.contracts.label.SpansKind;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.Transcript;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class LabelFormTest {

    private static final Boxes BOXES = new Boxes(List.of(new Box("car", 1, 2, 3.5, 4)));
    private static final Polygons POLYGONS =
            new Polygons(List.of(new Polygon("car", List.of(new Point(0, 0), new Point(9, 0), new Point(0, 9)))));
    private static final Spans SPANS = new Spans(List.of(new Span("name", 0, 4, null), new Span("word", 5, 9, "hi")));

    static Stream<Arguments> cells() {
        return Stream.of(
                Arguments.of(LabelForm.CHOICE, "cat", new Choice("cat")),
                Arguments.of(LabelForm.SCALE, "-1.5", new Scale(-1.5)),
                Arguments.of(LabelForm.SCALE, "12", new Scale(12)),
                Arguments.of(LabelForm.CHOICES, "[\"a\",\"b\"]", new Choices(List.of("b", "a"))),
                Arguments.of(LabelForm.CHOICES, "[]", new Choices(List.of())),
                Arguments.of(
                        LabelForm.BOXES,
                        "{\"boxes\":[{\"class\":\"car\",\"x\":1.0,\"y\":2.0,\"width\":3.5,\"height\":4.0}]}",
                        BOXES),
                Arguments.of(LabelForm.BOXES, "{\"boxes\":[]}", new Boxes(List.of())),
                Arguments.of(
                        LabelForm.POLYGONS,
                        "{\"polygons\":[{\"class\":\"car\",\"points\":"
                                + "[{\"x\":0.0,\"y\":0.0},{\"x\":9.0,\"y\":0.0},{\"x\":0.0,\"y\":9.0}]}]}",
                        POLYGONS),
                Arguments.of(
                        LabelForm.SPANS,
                        "{\"spans\":[{\"class\":\"name\",\"start\":0.0,\"end\":4.0},"
                                + "{\"class\":\"word\",\"start\":5.0,\"end\":9.0,\"text\":\"hi\"}]}",
                        SPANS),
                Arguments.of(LabelForm.TRANSCRIPT, "Hello, you", new Transcript("Hello, you")),
                Arguments.of(LabelForm.TRANSCRIPT, "", new Transcript("")),
                Arguments.of(LabelForm.PREFERENCE, "[\"x\",\"y\"]", new Preference(List.of("x", "y"))),
                Arguments.of(LabelForm.TEXT, "{no json}", new Text("{no json}")));
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatIsWrittenIsReadBack(LabelForm form, String cell, Label label) {
        assertThat(form.read(cell)).isEqualTo(label);
        assertThat(form.write(label)).isEqualTo(cell);
    }

    static Stream<Arguments> otherWays() {
        var boxes = "[{\"class\":\"car\",\"x\":1,\"y\":2,\"width\":3.5,\"height\":4}]";
        return Stream.of(
                Arguments.of(LabelForm.CHOICES, "b | a", new Choices(List.of("a", "b"))),
                Arguments.of(LabelForm.CHOICES, "", new Choices(List.of())),
                Arguments.of(LabelForm.CHOICES, "{\"values\":[\"a\"]}", new Choices(List.of("a"))),
                Arguments.of(LabelForm.PREFERENCE, "x>y > z", new Preference(List.of("x", "y", "z"))),
                Arguments.of(LabelForm.PREFERENCE, "{\"ranking\":[\"x\",\"y\"]}", new Preference(List.of("x", "y"))),
                Arguments.of(LabelForm.BOXES, boxes, BOXES),
                Arguments.of(LabelForm.BOXES, "{\"kind\":\"boxes\",\"boxes\":" + boxes + "}", BOXES));
    }

    @ParameterizedTest
    @MethodSource("otherWays")
    void thereAreOtherWaysToWriteTheSame(LabelForm form, String cell, Label label) {
        assertThat(form.read(cell)).isEqualTo(label);
    }

    @Test
    void whatIsNoLabelOfTheFormIsRefusedWithAnExample() {
        assertThatThrownBy(() -> LabelForm.SCALE.read("blue")).hasMessage("label: \"blue\" (expected: a number)");
        assertThatThrownBy(() -> LabelForm.SCALE.read("NaN")).hasMessage("label: \"NaN\" (expected: a number)");
        assertThatThrownBy(() -> LabelForm.SCALE.read("1e999")).hasMessageContaining("a finite number");
        assertThatThrownBy(() -> LabelForm.CHOICE.read(" "))
                .hasMessage("label: \" \" (expected: a class of 1..100 characters)");
        assertThatThrownBy(() -> LabelForm.BOXES.read("car"))
                .hasMessageStartingWith("label: \"car\" (expected: {\"boxes\":[..]}): ");
        assertThatThrownBy(() -> LabelForm.BOXES.read("7")).hasMessageEndingWith("neither an object nor an array");
        assertThatThrownBy(
                        () -> LabelForm.BOXES.read("[{\"class\":\"car\",\"x\":1,\"y\":2,\"width\":-5,\"height\":4}]"))
                .hasMessageEndingWith("): label.box.width: -5.0 (expected: 0..1000000)");
        assertThatThrownBy(() -> LabelForm.BOXES.read("[NaN]"))
                .hasMessageMatching(".*: no JSON from character \\d+ on");
        assertThatThrownBy(() -> LabelForm.BOXES.read("{\"kind\":\"spans\",\"spans\":[]}"))
                .hasMessageEndingWith("a label of kind spans");
        assertThatThrownBy(() -> LabelForm.BOXES.read("{\"bxoes\":[]}")).hasMessageContaining("boxes");
        assertThatThrownBy(() -> LabelForm.BOXES.read("[{\"class\":\"car\",\"x\":1,\"y\":2,\"width\":3}]"))
                .hasMessageContaining("height");
        assertThatThrownBy(() -> LabelForm.BOXES.read("[{\"x\":1,\"y\":2,\"width\":3,\"height\":4}]"))
                .hasMessageContaining("class");
        assertThatThrownBy(() -> LabelForm.BOXES.read("[{\"class\":\"a\",\"x\":-1,\"y\":2,\"width\":3,\"height\":4}]"))
                .hasMessageContaining("label.box.x: -1.0");
    }

    @ParameterizedTest
    @EnumSource
    void everyFormHasTheNameOfItsKind(LabelForm form) {
        assertThat(LabelForm.named(form.toString())).isSameAs(form);
    }

    @Test
    void anUnknownFormIsAnsweredWithThoseThereAre() {
        assertThatThrownBy(() -> LabelForm.named("colour"))
                .isInstanceOf(UnusableOption.class)
                .hasMessage("--kind: colour (expected one of: choice, choices, scale, boxes, polygons, spans, "
                        + "transcript, preference, text)");
    }

    @Test
    void wordsAreAChoice() {
        assertThat(told("cat", "dog", "7")).isEqualTo(LabelForm.CHOICE);
    }

    @Test
    void aFewWholeNumbersAreTheNamesOfClasses() {
        assertThat(told("0", "1", "0", "3")).isEqualTo(LabelForm.CHOICE);
    }

    @Test
    void manyDifferentWholeNumbersAreAScale() {
        var labels = IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList();

        assertThat(LabelForm.told(labels)).isEqualTo(LabelForm.SCALE);
    }

    @Test
    void negativeNumbersAndFractionsAreAScale() {
        assertThat(told("-1", "0", "1")).isEqualTo(LabelForm.SCALE);
        assertThat(told("0.5", "1")).isEqualTo(LabelForm.SCALE);
    }

    @Test
    void moreTextsThanAChoiceHasClassesAreTranscripts() {
        var labels =
                IntStream.range(0, 101).mapToObj(number -> "said " + number).toList();

        assertThat(LabelForm.told(labels)).isEqualTo(LabelForm.TRANSCRIPT);
        assertThat(LabelForm.told(labels.subList(0, 100))).isEqualTo(LabelForm.CHOICE);
    }

    @Test
    void jsonTellsItsForm() {
        assertThat(told("{\"boxes\":[]}")).isEqualTo(LabelForm.BOXES);
        assertThat(told("{\"kind\":\"spans\",\"spans\":[]}")).isEqualTo(LabelForm.SPANS);
        assertThat(told("[\"a\"]", "[]")).isEqualTo(LabelForm.CHOICES);
        assertThat(told("{\"ranking\":[\"x\",\"y\"]}")).isEqualTo(LabelForm.PREFERENCE);
    }

    @Test
    void aKindHasEveryClassOnceInOrder() {
        assertThat(kind(LabelForm.CHOICE, "b", "a", "b")).isEqualTo(new ChoiceKind(List.of("a", "b")));
        assertThat(kind(LabelForm.CHOICES, "b|a", "", "c")).isEqualTo(new ChoicesKind(List.of("a", "b", "c")));
        assertThat(LabelForm.BOXES.kindOf(List.of(BOXES))).isEqualTo(new BoxesKind(List.of("car")));
        assertThat(LabelForm.POLYGONS.kindOf(List.of(POLYGONS))).isEqualTo(new PolygonsKind(List.of("car")));
        assertThat(LabelForm.SPANS.kindOf(List.of(SPANS)))
                .isEqualTo(new SpansKind(List.of("name", "word"), SpanUnit.SECONDS));
    }

    @Test
    void aClassThatNobodyUsedStandsInWhereThereAreTooFew() {
        assertThat(kind(LabelForm.CHOICE, "yes")).isEqualTo(new ChoiceKind(List.of("other", "yes")));
        assertThat(kind(LabelForm.CHOICE, "other")).isEqualTo(new ChoiceKind(List.of("other", "other 2")));
        assertThat(kind(LabelForm.BOXES, "[]")).isEqualTo(new BoxesKind(List.of("other")));
    }

    @Test
    void spansThatAreNotAllWholeOrInWhichSomethingIsSaidAreSeconds() {
        assertThat(kind(LabelForm.SPANS, "[{\"class\":\"a\",\"start\":0,\"end\":2}]"))
                .isEqualTo(new SpansKind(List.of("a"), SpanUnit.CHARACTERS));
        assertThat(kind(LabelForm.SPANS, "[{\"class\":\"a\",\"start\":0,\"end\":1.5}]"))
                .isEqualTo(new SpansKind(List.of("a"), SpanUnit.SECONDS));
    }

    @Test
    void aPreferenceHasAsManyOptionsAsTheFirst() {
        assertThat(kind(LabelForm.PREFERENCE, "a>b>c")).isEqualTo(new PreferenceKind(3));
    }

    @Test
    void theBoundsOfAScaleAreRoundedOutwards() {
        assertThat(kind(LabelForm.SCALE, "-93", "12", "98")).isEqualTo(new ScaleKind(-100, 100, 20));
        assertThat(kind(LabelForm.SCALE, "0.5", "4.2")).isEqualTo(new ScaleKind(0.5, 5, 0.45));
        assertThat(kind(LabelForm.SCALE, "-100", "100")).isEqualTo(new ScaleKind(-100, 100, 20));
    }

    @Test
    void aScaleOfOneValueStillHasALength() {
        assertThat(kind(LabelForm.SCALE, "5")).isEqualTo(new ScaleKind(5, 6, 0.1));
    }

    @Test
    void everyLabelFitsTheKindThatWasToldFromIt() {
        var labels = Stream.of("-7.31", "1234", "0", "88", "-0.001")
                .map(LabelForm.SCALE::read)
                .toList();

        var kind = LabelForm.SCALE.kindOf(labels);

        assertThat(labels)
                .allSatisfy(label -> assertThat(kind.problemWith(label)).isEmpty());
    }

    private static LabelForm told(String... cells) {
        return LabelForm.told(List.of(cells));
    }

    private static LabelKind kind(LabelForm form, String... cells) {
        return form.kindOf(Arrays.stream(cells).map(form::read).toList());
    }
}
