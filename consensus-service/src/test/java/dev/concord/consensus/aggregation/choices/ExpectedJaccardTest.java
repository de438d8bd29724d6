package dev.concord.consensus.aggregation.choices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ExpectedJaccardTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void itIsTheMeanOverAllSetsThatMayBeTrue(long seed) {
        var random = new Random(seed);
        var applies = random.doubles(8).toArray();
        var decided = new boolean[8];
        for (var place = 0; place < decided.length; place++) {
            decided[place] = random.nextInt(3) == 0;
        }

        assertThat(ExpectedJaccard.of(decided, applies))
                .as("seed %d", seed)
                .isEqualTo(overAllSets(decided, applies), within(1e-12));
    }

    @Test
    void ofASingleClassItIsTheProbabilityThatTheDecisionIsRight() {
        assertThat(ExpectedJaccard.of(new boolean[] {true}, new double[] {0.8})).isEqualTo(0.8, within(1e-12));
        assertThat(ExpectedJaccard.of(new boolean[] {false}, new double[] {0.3}))
                .isEqualTo(0.7, within(1e-12));
    }

    @Test
    void ofNothingDecidedItIsTheProbabilityThatNothingApplies() {
        assertThat(ExpectedJaccard.of(new boolean[3], new double[] {0.1, 0.2, 0}))
                .isEqualTo(0.9 * 0.8, within(1e-12));
    }

    @Test
    void oneDoubtfulClassInTenCostsATenth() {
        var decided = new boolean[10];
        var applies = new double[10];
        for (var place = 0; place < 10; place++) {
            decided[place] = true;
            applies[place] = place == 0 ? 0 : 1;
        }

        assertThat(ExpectedJaccard.of(decided, applies)).isEqualTo(0.9, within(1e-12));
    }

    private static double overAllSets(boolean[] decided, double[] applies) {
        var mean = 0.0;
        for (var set = 0; set < 1 << applies.length; set++) {
            var probability = 1.0;
            var truth = new boolean[applies.length];
            for (var place = 0; place < applies.length; place++) {
                truth[place] = (set >> place & 1) == 1;
                probability *= truth[place] ? applies[place] : 1 - applies[place];
            }
            mean += probability * Jaccard.of(decided, truth);
        }
        return mean;
    }
}
