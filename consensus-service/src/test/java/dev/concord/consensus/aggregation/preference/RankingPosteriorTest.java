package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.LogOdds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RankingPosteriorTest {

    @Test
    void ofTwoOptionsItIsWhatTheOddsSay() {
        var posterior = RankingPosterior.of(new double[][] {{0, -1.3}, {1.3, 0}}, List.of(new int[] {0, 1}));

        assertThat(posterior.ranking()).containsExactly(1, 0);
        assertThat(posterior.confidence()).isEqualTo(LogOdds.probability(1.3), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.2, 0.7, 1.5})
    void ofPairsThatAreAllAlikeItIsMallowsModel(double weight) {
        var only = List.of(new int[] {3, 0, 2, 1, 4});

        var posterior = RankingPosterior.of(PairOdds.of(only, new double[] {weight}), only);

        assertThat(posterior.confidence()).isEqualTo(new Mallows(5).agreement(weight), within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"1, 0.8, 0.015", "2, 0.8, 0.015", "1, 0.65, 0.025", "2, 0.65, 0.025", "1, 0.5, 0.03", "2, 0.5, 0.03"})
    void ofVotesThatDifferItIsNearTheMeanOverAllRankings(long seed, double agreement, double tolerance) {
        var random = new Random(seed);
        var mallows = new Mallows(5);
        var bias = 0.0;
        var error = 0.0;
        for (var project = 0; project < 200; project++) {
            var given = IntStream.range(0, 5)
                    .mapToObj(_ -> drawn(random, mallows.weight(agreement)))
                    .toList();
            var odds = PairOdds.of(given, random.doubles(5, 0.2, 1.2).toArray());
            var posterior = RankingPosterior.of(odds, given);
            var difference = posterior.confidence() - overAllRankings(odds, posterior.ranking());
            bias += difference / 200;
            error += Math.abs(difference) / 200;
        }

        System.out.printf("confidence of rankings, seed %d: bias %.4f, off by %.4f%n", seed, bias, error);
        assertThat(error).isLessThan(tolerance);
    }

    @Test
    void evidenceWithoutEndOverflowsNothing() {
        var only = List.of(new int[] {0, 1, 2});

        var posterior = RankingPosterior.of(PairOdds.of(only, new double[] {1e6}), only);

        assertThat(posterior.confidence()).isEqualTo(1, within(1e-12));
        assertThat(posterior.before()[2][0]).isEqualTo(0, within(1e-12));
    }

    @Test
    void votesAreSharesOfRankings() {
        var votes = RankingPosterior.votes(List.of(new int[] {0, 1}, new int[] {1, 0}, new int[] {0, 1}));

        assertThat(votes.before()[0][1]).isEqualTo(2.0 / 3, within(1e-12));
    }

    /** Draws a ranking around the order of places by Mallows' model. */
    private static int[] drawn(Random random, double weight) {
        var drawn = new ArrayList<Integer>();
        for (var option = 0; option < 5; option++) {
            var shares = IntStream.rangeClosed(0, option)
                    .mapToDouble(passed -> Math.exp(-weight * passed))
                    .toArray();
            var left = random.nextDouble() * Arrays.stream(shares).sum();
            var passed = 0;
            while (passed < option && left > shares[passed]) {
                left -= shares[passed];
                passed++;
            }
            drawn.add(option - passed, option);
        }
        return drawn.stream().mapToInt(Integer::intValue).toArray();
    }

    private static double overAllRankings(double[][] odds, int[] decided) {
        var sum = 0.0;
        var agreed = 0.0;
        for (var ranking : Permutations.of(decided.length)) {
            var likelihood = Math.exp(Permutations.score(odds, ranking) / 2);
            sum += likelihood;
            agreed += likelihood * (1 - KendallDistance.of(decided, ranking));
        }
        return agreed / sum;
    }
}
