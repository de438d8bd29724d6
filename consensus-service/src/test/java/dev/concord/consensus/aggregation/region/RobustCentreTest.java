package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class RobustCentreTest {

    @Test
    void ofTwoTheMeanIsWeightedByPrecision() {
        assertThat(RobustCentre.mean(new double[] {10, 20}, new double[] {3, 1}))
                .isEqualTo(12.5, within(1e-9));
    }

    @Test
    void aSlipHardlyMovesTheMean() {
        var values = new double[] {100, 101, 99, 400};
        var precisions = new double[] {1, 1, 1, 1};

        assertThat(RobustCentre.mean(values, precisions)).isBetween(99.0, 102.0);
        assertThat(RobustCentre.weightedMean(values, precisions)).isEqualTo(175, within(1e-9));
    }

    @Test
    void theMedianMovesSteadilyWithTheWeights() {
        var values = new double[] {30, 10};

        assertThat(RobustCentre.median(values, new double[] {1, 1})).isEqualTo(20, within(1e-9));
        assertThat(RobustCentre.median(values, new double[] {3, 1})).isEqualTo(25, within(1e-9));
        assertThat(RobustCentre.median(values, new double[] {1000, 1})).isEqualTo(30, within(0.1));
        assertThat(RobustCentre.median(new double[] {5, 1, 3}, new double[] {1, 1, 1}))
                .isEqualTo(3, within(1e-9));
    }

    @Test
    void theLowerMedianIsOneOfTheValues() {
        assertThat(RobustCentre.lowerMedian(new double[] {7, 5}, new double[] {1, 1}))
                .isEqualTo(5);
        assertThat(RobustCentre.lowerMedian(new double[] {7, 5}, new double[] {1.1, 1}))
                .isEqualTo(7);
        assertThat(RobustCentre.lowerMedian(new double[] {9, 5, 7}, new double[] {1, 1, 1}))
                .isEqualTo(7);
    }

    @Test
    void whatHasNoWeightDoesNotCount() {
        var values = new double[] {1, 1000};
        var weights = new double[] {1, 0};

        assertThat(RobustCentre.mean(values, weights)).isEqualTo(1);
        assertThat(RobustCentre.median(values, weights)).isEqualTo(1);
        assertThat(RobustCentre.lowerMedian(values, weights)).isEqualTo(1);
    }
}
