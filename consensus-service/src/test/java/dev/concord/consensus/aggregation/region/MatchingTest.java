package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MatchingTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void islandByIslandItIsTheAssignmentOfTheWhole(long seed) {
        System.out.println("matchings, seed " + seed);
        var random = new Random(seed);
        for (var table = 0; table < 50; table++) {
            var scores = sparse(random, 12, 10);

            assertThat(sum(scores, Matching.best(12, 10, of(scores))))
                    .isEqualTo(sum(scores, Assignment.best(scores)), within(1e-9));
        }
    }

    private static double[][] sparse(Random random, int rows, int columns) {
        var scores = new double[rows][columns];
        for (var row : scores) {
            for (var column = 0; column < columns; column++) {
                row[column] = random.nextDouble() < 0.15 ? random.nextDouble() : 0;
            }
        }
        return scores;
    }

    private static Matching.Scores of(double[][] scores) {
        return new Matching.Scores() {
            @Override
            public double greatest(int one, int other) {
                return scores[one][other] > 0 ? 1 : 0;
            }

            @Override
            public double score(int one, int other) {
                return scores[one][other];
            }
        };
    }

    private static double sum(double[][] scores, int[] columnOf) {
        var sum = 0.0;
        for (var row = 0; row < scores.length; row++) {
            sum += columnOf[row] < 0 ? 0 : scores[row][columnOf[row]];
        }
        return sum;
    }
}
