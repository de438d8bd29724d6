package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class NormalScoresTest {

    @Test
    void theMedianIsInTheMiddleAndOutliersAreNotFarOut() {
        var scores = NormalScores.of(new double[] {1, 2, 3, 4, 1_000_000});

        assertThat(scores.score(3)).isEqualTo(0, within(1e-9));
        assertThat(scores.score(1_000_000)).isEqualTo(1.2816, within(1e-3));
        assertThat(scores.score(1)).isEqualTo(-1.2816, within(1e-3));
    }

    @Test
    void labelsThatAreAlikeShareTheMiddleOfTheirRanks() {
        var scores = NormalScores.of(new double[] {0, 0, 0, 5});

        assertThat(scores.score(5) - scores.score(0)).isEqualTo(1.1503 + 0.3186, within(1e-3));
    }

    @Test
    void scoresLeadBackToLabels() {
        var scores = NormalScores.of(new double[] {10, 20, 20, 30, 70});

        assertThat(scores.label(scores.score(20))).isEqualTo(20, within(1e-9));
        assertThat(scores.label(scores.score(50))).isEqualTo(50, within(1e-9));
        assertThat(scores.label(99)).isEqualTo(70);
        assertThat(scores.score(-4)).isEqualTo(scores.score(10));
    }
}
