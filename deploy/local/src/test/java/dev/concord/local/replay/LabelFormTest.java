package dev.concord.local.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class LabelFormTest {

    @Test
    void wordsAreAChoice() {
        assertThat(LabelForm.kindOf(List.of("cat", "dog", "7"))).isEqualTo("choice");
    }

    @Test
    void aFewWholeNumbersAreTheNamesOfClasses() {
        assertThat(LabelForm.kindOf(List.of("0", "1", "0", "3"))).isEqualTo("choice");
    }

    @Test
    void manyDifferentWholeNumbersAreAScale() {
        var labels = IntStream.rangeClosed(0, 20).mapToObj(Integer::toString).toList();

        assertThat(LabelForm.kindOf(labels)).isEqualTo("scale");
    }

    @Test
    void negativeNumbersAndFractionsAreAScale() {
        assertThat(LabelForm.kindOf(List.of("-1", "0", "1"))).isEqualTo("scale");
        assertThat(LabelForm.kindOf(List.of("0.5", "1"))).isEqualTo("scale");
    }

    @Test
    void aChoiceHasEveryClassOnceInOrder() {
        assertThat(LabelForm.describe("choice", List.of("b", "a", "b"))).isEqualTo(new ChoiceKind(List.of("a", "b")));
    }

    @Test
    void theBoundsOfAScaleAreRoundedOutwards() {
        assertThat(LabelForm.describe("scale", List.of("-93", "12", "98"))).isEqualTo(new ScaleKind(-100, 100, 20));
        assertThat(LabelForm.describe("scale", List.of("0.5", "4.2"))).isEqualTo(new ScaleKind(0.5, 5, 0.45));
        assertThat(LabelForm.describe("scale", List.of("-100", "100"))).isEqualTo(new ScaleKind(-100, 100, 20));
    }

    @Test
    void everyLabelFitsTheKindThatWasToldFromIt() {
        var labels = List.of("-7.31", "1234", "0", "88", "-0.001");

        var kind = LabelForm.describe("scale", labels);

        assertThat(labels)
                .allSatisfy(label -> assertThat(kind.problemWith(LabelForm.read(kind, label)))
                        .isEmpty());
    }

    @Test
    void aScaleOfOneValueStillHasALength() {
        assertThat(LabelForm.describe("scale", List.of("5"))).isEqualTo(new ScaleKind(5, 6, 0.1));
    }

    @Test
    void labelsAreReadByKind() {
        assertThat(LabelForm.read(new ChoiceKind(List.of("0", "1")), "1")).isEqualTo(new Choice("1"));
        assertThat(LabelForm.read(new ScaleKind(0, 9, 1), "1")).isEqualTo(new Scale(1));
    }

    @Test
    void whatIsNoNumberIsNoScaleAndAnUnknownKindIsNamed() {
        assertThatThrownBy(() -> LabelForm.describe("scale", List.of("1", "blue")))
                .hasMessageContaining("\"blue\" (expected: a number)");
        assertThatThrownBy(() -> LabelForm.describe("colour", List.of("1")))
                .hasMessage("--kind: colour (expected: choice or scale)");
    }
}
