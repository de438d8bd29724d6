package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import org.junit.jupiter.api.Test;

final class ScaleComparisonTest {

    private final ScaleComparison comparison = new ScaleComparison(new ScaleKind(-100, 100, 3.5));

    @Test
    void errorsAreAveragedAndAnUndecidedTaskHasNone() {
        comparison.add(new Scale(10), new Scale(7));
        comparison.add(new Scale(-4), new Scale(0));
        comparison.addUndecided(new Scale(99));

        var measures = comparison.measures();

        assertThat(measures.of(Measure.MEAN_ABSOLUTE_ERROR)).hasValue(3.5);
        assertThat(measures.of(Measure.ROOT_MEAN_SQUARED_ERROR).orElseThrow())
                .isCloseTo(Math.sqrt(12.5), within(1e-12));
    }

    @Test
    void rightIsWhatLiesWithinTheTolerance() {
        assertThat(comparison.add(new Scale(10), new Scale(13.5))).isTrue();
        assertThat(comparison.add(new Scale(10), new Scale(13.6))).isFalse();
    }

    @Test
    void nothingIsMeasuredWithoutADecision() {
        comparison.addUndecided(new Scale(1));

        assertThat(comparison.measures()).isEqualTo(Measures.NONE);
    }
}
