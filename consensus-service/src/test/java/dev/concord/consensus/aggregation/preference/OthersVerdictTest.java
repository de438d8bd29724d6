package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.AgreementCounts;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one ranking tells may be far from the truth; what many tell is not. */
final class OthersVerdictTest {

    private static final int[] FIRST_BEFORE_SECOND = {0, 1};
    private static final int[] SECOND_BEFORE_FIRST = {1, 0};
    private static final int TASKS = 20_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void countsOfManyPairsComeToTheShareThatEachGetsRight(long seed) {
        var random = new Random(seed);
        var rates = new double[] {0.95, 0.8, 0.65, 0.5};
        var weights =
                Arrays.stream(rates).map(rate -> Math.log(rate / (1 - rate))).toArray();
        var agreed = new double[rates.length];
        var total = new double[rates.length];
        for (var task = 0; task < TASKS; task++) {
            var firstIsBetter = random.nextBoolean();
            var truth = firstIsBetter ? FIRST_BEFORE_SECOND : SECOND_BEFORE_FIRST;
            var wrong = firstIsBetter ? SECOND_BEFORE_FIRST : FIRST_BEFORE_SECOND;
            var given = Arrays.stream(rates)
                    .mapToObj(rate -> random.nextDouble() < rate ? truth : wrong)
                    .toList();
            var told = OthersVerdict.tell(given, weights);
            for (var tasker = 0; tasker < rates.length; tasker++) {
                agreed[tasker] += told.get(tasker).agreed();
                total[tasker] += told.get(tasker).total();
            }
        }

        for (var tasker = 0; tasker < rates.length; tasker++) {
            assertThat(agreed[tasker] / total[tasker]).as("seed %d", seed).isEqualTo(rates[tasker], within(0.015));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4})
    void aCertainVerdictCountsPairs(int options) {
        var truth = new int[options];
        Arrays.setAll(truth, place -> place);
        var swapped = truth.clone();
        swapped[0] = 1;
        swapped[1] = 0;
        var pairs = options * (options - 1) / 2;

        assertThat(OthersVerdict.tell(swapped, RankingPosterior.certain(truth)))
                .isEqualTo(new AgreementCounts(pairs - 1, pairs));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1.5})
    void whereTheOthersAreUndecidedNothingIsCounted(double weight) {
        var told = OthersVerdict.tell(
                List.of(FIRST_BEFORE_SECOND, FIRST_BEFORE_SECOND, SECOND_BEFORE_FIRST),
                new double[] {1, weight, weight});

        assertThat(told.getFirst()).isEqualTo(new AgreementCounts(0, 0));
    }
}
