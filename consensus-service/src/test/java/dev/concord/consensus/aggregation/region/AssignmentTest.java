package dev.concord.consensus.aggregation.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AssignmentTest {

    @Test
    void theGreatestSumWinsOverTheGreatestPair() {
        assertThat(Assignment.best(new double[][] {{0.9, 0.8}, {0.8, 0.1}})).containsExactly(1, 0);
    }

    @Test
    void aPairWithoutAScoreIsNotMade() {
        assertThat(Assignment.best(new double[][] {{0, -1}, {0, 0.5}})).containsExactly(-1, 1);
    }

    @Test
    void withMoreRowsThanColumnsSomeStayAlone() {
        assertThat(Assignment.best(new double[][] {{0.2}, {0.7}, {0.3}})).containsExactly(-1, 0, -1);
    }

    @Test
    void nothingIsAssignedToNothing() {
        assertThat(Assignment.best(new double[0][0])).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void itFindsWhatTryingAllFinds(long seed) {
        System.out.println("assignments, seed " + seed);
        var random = new Random(seed);
        for (var table = 0; table < 200; table++) {
            var scores = new double[1 + random.nextInt(5)][1 + random.nextInt(5)];
            for (var row : scores) {
                for (var column = 0; column < row.length; column++) {
                    row[column] = random.nextDouble() < 0.3 ? 0 : random.nextDouble(-0.2, 1);
                }
            }

            assertThat(sum(scores, Assignment.best(scores))).isEqualTo(greatest(scores, 0, 0), within(1e-9));
        }
    }

    @Test
    void fiveHundredRowsTakeNoTimeToSpeakOf() {
        var random = new Random(1);
        var scores = new double[500][500];
        for (var row : scores) {
            for (var column = 0; column < row.length; column++) {
                row[column] = random.nextDouble();
            }
        }

        var columns = Assertions.assertTimeout(Duration.ofSeconds(10), () -> Assignment.best(scores));

        assertThat(columns).doesNotHaveDuplicates().doesNotContain(-1);
    }

    private static double sum(double[][] scores, int[] columnOf) {
        var sum = 0.0;
        for (var row = 0; row < scores.length; row++) {
            sum += columnOf[row] < 0 ? 0 : scores[row][columnOf[row]];
        }
        return sum;
    }

    /** Tries all assignments of the rows from here on, with the columns in the set taken. */
    private static double greatest(double[][] scores, int row, int taken) {
        if (row == scores.length) {
            return 0;
        }
        var greatest = greatest(scores, row + 1, taken);
        for (var column = 0; column < scores[row].length; column++) {
            if ((taken & 1 << column) == 0) {
                greatest = Math.max(greatest, scores[row][column] + greatest(scores, row + 1, taken | 1 << column));
            }
        }
        return greatest;
    }
}
