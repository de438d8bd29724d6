package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Choices of one, and scales. */
final class LabelKindTest {

    private final LabelKind choice = new ChoiceKind(List.of("cat", "dog"));
    private final LabelKind scale = new ScaleKind(-100, 100, 20);

    @Test
    void aChoiceMustBeOneOfTheClasses() {
        assertThat(choice.problemWith(new Choice("dog"))).isEmpty();
        assertThat(choice.problemWith(new Choice("cow"))).hasValue("label.value: \"cow\" (expected one of: cat, dog)");
    }

    @Test
    void aScaleHasBothItsEnds() {
        assertThat(scale.problemWith(new Scale(-100))).isEmpty();
        assertThat(scale.problemWith(new Scale(100))).isEmpty();
        assertThat(scale.problemWith(new Scale(100.5))).hasValue("label.value: 100.5 (expected: -100.0..100.0)");
    }

    @Test
    void aLabelOfAnotherKindDoesNotFit() {
        assertThat(choice.problemWith(new Scale(1))).hasValue("label.kind: scale (expected: choice)");
        assertThat(scale.problemWith(new Choice("1"))).hasValue("label.kind: choice (expected: scale)");
    }

    @Test
    void aValueThatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> new Scale(Double.NaN)).hasMessage("label.value: NaN (expected: a finite number)");
        assertThatThrownBy(() -> new Scale(Double.NEGATIVE_INFINITY))
                .hasMessage("label.value: -Infinity (expected: a finite number)");
    }

    @Test
    void classesAreNamedOnceAndThereAreAtLeastTwo() {
        assertThatThrownBy(() -> new ChoiceKind(List.of("a"))).hasMessageContaining("expected: 2..100");
        assertThatThrownBy(() -> new ChoiceKind(List.of("a", "a"))).hasMessageContaining("no class twice");
        assertThatThrownBy(() -> new ChoiceKind(List.of("a", " "))).hasMessageContaining("1..100 characters");
    }

    @Test
    void aScaleNeedsRoomAndATolerance() {
        assertThatThrownBy(() -> new ScaleKind(1, 1, 1)).hasMessageContaining("min below max");
        assertThatThrownBy(() -> new ScaleKind(0, 1, 0)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new ScaleKind(0, 1, Double.NaN)).hasMessageContaining("above 0");
    }
}
