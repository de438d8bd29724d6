package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ScorecardTest {

    private static final Choice A = new Choice("a");
    private static final Choice B = new Choice("b");

    @Test
    void logLossIsOfTheProbabilityThatTheKnownAnswerWasGiven() {
        var card = new Scorecard(new ClassComparison());

        card.add(A, 0.7, A, 0.7);
        card.add(A, 0.7, B, 0.2);

        assertThat(card.measures().of(Measure.LOG_LOSS).orElseThrow())
                .isCloseTo(-(Math.log(0.7) + Math.log(0.2)) / 2, within(1e-12));
    }

    @Test
    void whereOnlyTheConfidenceIsKnownLogLossIsOfRightAgainstWrong() {
        var card = new Scorecard(new ScaleComparison(new ScaleKind(0, 100, 1)));

        card.add(new Scale(5), 0.9, new Scale(5));
        card.add(new Scale(5), 0.9, new Scale(7));

        assertThat(card.measures().of(Measure.LOG_LOSS).orElseThrow())
                .isCloseTo(-(Math.log(0.9) + Math.log(0.1)) / 2, within(1e-12));
    }

    @Test
    void whatWasCalledImpossibleCostsNoMoreThanTheFloor() {
        var card = new Scorecard(new ClassComparison());

        card.add(A, 1, B, 0);

        assertThat(card.measures().of(Measure.LOG_LOSS).orElseThrow()).isCloseTo(-Math.log(1e-15), within(1e-9));
    }

    @Test
    void anUndecidedTaskCountsForTheLabelsButHasNoConfidenceToScore() {
        var card = new Scorecard(new ClassComparison());

        card.add(A, 0.5, A, 0.5);
        card.addUndecided(B);

        var measures = card.measures();
        assertThat(measures.of(Measure.ACCURACY)).hasValue(0.5);
        assertThat(measures.of(Measure.CALIBRATION_ERROR)).hasValue(0.5);
        assertThat(card.reliability().size()).isEqualTo(1);
    }

    @Test
    void aMeasureIsFinite() {
        assertThatThrownBy(() -> new Measures(Map.of(Measure.F1, Double.NaN)))
                .hasMessage("f1: NaN (expected: a finite number)");
    }
}
