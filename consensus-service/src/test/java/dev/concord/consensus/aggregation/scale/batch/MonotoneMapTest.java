package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class MonotoneMapTest {

    @Test
    void whatRisesStays() {
        var map = MonotoneMap.fitted(new double[] {1, 2, 4}, new double[] {10, 20, 30}, ones(3));

        assertThat(map.at(2)).isEqualTo(20);
        assertThat(map.at(3)).isEqualTo(25);
        assertThat(map.at(-5)).isEqualTo(10);
        assertThat(map.at(9)).isEqualTo(30);
    }

    @Test
    void whatFallsIsPooledByWeight() {
        var map = MonotoneMap.fitted(new double[] {1, 2, 3}, new double[] {10, 40, 20}, new double[] {1, 1, 3});

        assertThat(map.at(3)).isEqualTo(25);
        assertThat(map.at(2.75)).isEqualTo(25);
        assertThat(map.at(1)).isEqualTo(10);
    }

    @Test
    void pointsOfOnePlaceAreOnePointInAnyOrder() {
        var one = MonotoneMap.fitted(new double[] {0, 1, 1}, new double[] {4, 3, 10}, ones(3));
        var other = MonotoneMap.fitted(new double[] {0, 1, 1}, new double[] {4, 10, 3}, ones(3));

        assertThat(one.at(1)).isEqualTo(6.5, within(1e-12));
        assertThat(other.at(1)).isEqualTo(6.5, within(1e-12));
    }

    @Test
    void itNeverFalls() {
        var random = new Random(5);
        var places = random.doubles(200).sorted().toArray();
        var map = MonotoneMap.fitted(places, random.doubles(200).toArray(), ones(200));

        for (var place = 0.0; place < 1; place += 0.001) {
            assertThat(map.at(place + 0.001)).isGreaterThanOrEqualTo(map.at(place) - 1e-12);
        }
    }

    private static double[] ones(int count) {
        var ones = new double[count];
        Arrays.fill(ones, 1);
        return ones;
    }
}
