package dev.concord.consensus.aggregation.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class BestRankingTest {

    private static final int PROJECTS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void isTheBestOfAllRankingsButForRareExceptions(long seed) {
        var random = new Random(seed);
        var best = 0;
        for (var project = 0; project < PROJECTS; project++) {
            var given = rankings(random, 6, 5);
            var odds = PairOdds.of(given, random.doubles(5, 0.1, 2).toArray());
            var greatest = Permutations.of(6).stream()
                    .mapToDouble(ranking -> Permutations.score(odds, ranking))
                    .max()
                    .orElseThrow();
            best += Permutations.score(odds, BestRanking.of(odds, given)) > greatest - 1e-9 ? 1 : 0;
        }

        System.out.printf("best rankings, seed %d: %d of %d%n", seed, best, PROJECTS);
        assertThat(best).isGreaterThanOrEqualTo(PROJECTS * 98 / 100);
    }

    @Test
    void ofEqualsTheOneThatWasGivenFirstWins() {
        var one = new int[] {0, 1};
        var other = new int[] {1, 0};

        assertThat(BestRanking.of(PairOdds.of(List.of(one, other), new double[] {1, 1}), List.of(one, other)))
                .containsExactly(0, 1);
        assertThat(BestRanking.of(PairOdds.of(List.of(other, one), new double[] {1, 1}), List.of(other, one)))
                .containsExactly(1, 0);
    }

    @Test
    void aCycleIsCutWhereItIsWeakest() {
        var odds = new double[3][3];
        put(odds, 0, 1, 3);
        put(odds, 1, 2, 2);
        put(odds, 2, 0, 1);

        assertThat(BestRanking.of(odds, List.of(new int[] {2, 1, 0}))).containsExactly(0, 1, 2);
    }

    @Test
    void anEvenCycleLeavesTheRankingThatWasGivenFirst() {
        var given = List.of(new int[] {1, 2, 0}, new int[] {2, 0, 1}, new int[] {0, 1, 2});
        var odds = PairOdds.of(given, new double[] {1, 1, 1});

        assertThat(BestRanking.of(odds, given)).containsExactly(1, 2, 0);
    }

    @Test
    void givenRankingsAreNotChanged() {
        var given = new int[] {2, 1, 0};
        var odds = PairOdds.of(List.of(new int[] {0, 1, 2}), new double[] {1});

        BestRanking.of(odds, List.of(given));

        assertThat(given).containsExactly(2, 1, 0);
        assertThat(odds[0][2]).isEqualTo(1, within(0.0));
    }

    static List<int[]> rankings(Random random, int options, int many) {
        var all = Permutations.of(options);
        var rankings = new ArrayList<int[]>();
        for (var ranking = 0; ranking < many; ranking++) {
            rankings.add(all.get(random.nextInt(all.size())));
        }
        return rankings;
    }

    private static void put(double[][] odds, int better, int worse, double value) {
        odds[better][worse] = value;
        odds[worse][better] = -value;
    }
}
