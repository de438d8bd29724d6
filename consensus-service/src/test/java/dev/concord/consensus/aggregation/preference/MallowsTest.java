package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.LogOdds;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MallowsTest {

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.7, 0.95})
    void betweenTwoOptionsTheWeightIsTheLogOddsOfBeingRight(double agreement) {
        assertThat(new Mallows(2).weight(agreement)).isEqualTo(LogOdds.of(agreement), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.3, 1, 2.5})
    void theShareOfPairsIsTheMeanOverAllRankings(double weight) {
        var truth = IntStream.range(0, 5).toArray();
        var sum = 0.0;
        var agreed = 0.0;
        for (var ranking : Permutations.of(5)) {
            var wrong = KendallDistance.of(truth, ranking);
            var likelihood = Math.exp(-weight * 10 * wrong);
            sum += likelihood;
            agreed += likelihood * (1 - wrong);
        }

        assertThat(new Mallows(5).agreement(weight)).isEqualTo(agreed / sum, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 10, 20})
    void theWeightOfAShareHasThatShare(int options) {
        var mallows = new Mallows(options);

        for (var agreement : new double[] {0.2, 0.5, 0.501, 0.66, 0.8, 0.97}) {
            assertThat(mallows.agreement(mallows.weight(agreement))).isEqualTo(agreement, within(1e-5));
        }
    }

    @Test
    void pairsOfLongRankingsCountForLess() {
        assertThat(new Mallows(10).weight(0.8)).isLessThan(new Mallows(3).weight(0.8) / 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 20})
    void whoIsAlwaysRightOrAlwaysWrongIsNotInfinitelySo(int options) {
        var mallows = new Mallows(options);

        assertThat(mallows.weight(1)).isBetween(0.5, 10.0);
        assertThat(mallows.weight(0)).isEqualTo(-mallows.weight(1), within(1e-9));
    }
}
