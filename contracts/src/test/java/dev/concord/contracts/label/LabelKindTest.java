package dev.concord.contracts.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
    void anOrderedGradeIsOneOfTheSteps() {
        var grades = new ScaleKind(1, 5, 1, 0.5);

        assertThat(grades.problemWith(new Scale(1))).isEmpty();
        assertThat(grades.problemWith(new Scale(4.5))).isEmpty();
        assertThat(grades.problemWith(new Scale(5))).isEmpty();
        assertThat(grades.problemWith(new Scale(4.6)))
                .hasValue("label.value: 4.6 (expected: 1.0..5.0 in steps of 0.5)");
        assertThat(grades.problemWith(new Scale(5.5))).hasValue("label.value: 5.5 (expected: 1.0..5.0)");
    }

    @Test
    void gradesOfATenthAreGradesThoughNoDoubleIsATenth() {
        var tenths = new ScaleKind(0, 1, 0.1, 0.1);

        for (var grade = 0; grade <= 10; grade++) {
            assertThat(tenths.problemWith(new Scale(grade / 10.0))).isEmpty();
        }
        assertThat(tenths.nearest(0.26)).isEqualTo(0.3);
        assertThat(tenths.nearest(1)).isEqualTo(1);
        assertThat(new ScaleKind(0, 0.7, 0.1, 0.1).nearest(0.7)).isEqualTo(0.7);
    }

    @Test
    void aGradeReachesAsFarAsWhatIsNearestToIt() {
        assertThat(new ScaleKind(1, 5, 0.2, 1.0).reach()).isEqualTo(0.5);
        assertThat(new ScaleKind(1, 5, 1, 1.0).reach()).isEqualTo(1.5);
        assertThat(new ScaleKind(0, 1, 0.3, 0.1).reach()).isCloseTo(0.35, within(1e-12));
        assertThat(new ScaleKind(0, 100, 5).reach()).isEqualTo(5);
    }

    @Test
    void gradesAsFarApartAsTheToleranceAreNearThoughNoDoubleIsATenth() {
        var tenths = new ScaleKind(0, 1, 0.1, 0.1);

        for (var grade = 0; grade < 10; grade++) {
            assertThat(tenths.areNear(grade / 10.0, (grade + 1) / 10.0)).isTrue();
            assertThat(tenths.areNear(grade / 10.0, (grade + 2) / 10.0)).isFalse();
        }
        assertThat(new ScaleKind(0, 10, 1).areNear(2, 3)).isTrue();
        assertThat(new ScaleKind(0, 10, 1).areNear(2, 3.001)).isFalse();
    }

    @Test
    void aScaleWhoseSquaresAreNoNumbersIsRefused() {
        assertThatThrownBy(() -> new ScaleKind(0, 1e160, 1)).hasMessageContaining("-1e70..1e70");
        assertThatThrownBy(() -> new ScaleKind(0, 1e-160, 1e-161)).hasMessageContaining("by 1e-70 or more");
        assertThatThrownBy(() -> new ScaleKind(Double.NaN, 1, 1)).hasMessageContaining("min below max");
    }

    @Test
    void stepsDivideTheScale() {
        for (var step : new double[] {0, -1, 0.3, 5, Double.NaN, 0.001}) {
            assertThatThrownBy(() -> new ScaleKind(1, 5, 1, step))
                    .hasMessage("labelKind.step: " + step
                            + " (expected: above 0, with 1..1000 whole steps from min to max)");
        }
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
