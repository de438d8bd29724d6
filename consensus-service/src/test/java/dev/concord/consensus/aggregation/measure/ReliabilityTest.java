package dev.concord.consensus.aggregation.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReliabilityTest {

    private final Reliability reliability = new Reliability();

    @Test
    void theErrorIsTheGapBetweenConfidenceAndRightWeightedByTasks() {
        // Two bins' worth of equal confidence each: 30 sure at .9 of which 24 are right, 15 at .6 of which 3 are.
        for (var task = 0; task < 30; task++) {
            reliability.add(0.9, task < 24);
        }
        for (var task = 0; task < 15; task++) {
            reliability.add(0.6, task < 3);
        }

        assertThat(reliability.expectedCalibrationError()).isCloseTo((30 * 0.1 + 15 * 0.4) / 45, within(1e-9));
    }

    @Test
    void binsHoldEquallyManyTasksFromTheLeastToTheMostSure() {
        for (var task = 0; task < 32; task++) {
            reliability.add(task / 32.0, true);
        }

        var bins = reliability.bins();

        assertThat(bins).hasSize(15).allSatisfy(bin -> assertThat(bin.tasks()).isBetween(2, 3));
        assertThat(bins).isSortedAccordingTo((one, other) -> Double.compare(one.confidence(), other.confidence()));
        assertThat(bins.stream().mapToInt(Reliability.Bin::tasks).sum()).isEqualTo(32);
    }

    @Test
    void fewerTasksThanBinsLeaveNoEmptyOnes() {
        reliability.add(0.5, true);
        reliability.add(1, false);

        assertThat(reliability.bins()).containsExactly(new Reliability.Bin(1, 0.5, 1), new Reliability.Bin(1, 1, 0));
        assertThat(reliability.expectedCalibrationError()).isEqualTo(0.75);
    }

    @Test
    void theOrderOfTasksMakesNoDifferenceEvenAmongEqualConfidences() {
        var seed = 20_260_201L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var tasks = new ArrayList<Integer>();
        for (var task = 0; task < 500; task++) {
            tasks.add(task);
        }
        var errors = new ArrayList<Double>();
        for (var order = 0; order < 5; order++) {
            Collections.shuffle(tasks, random);
            var shuffled = new Reliability();
            tasks.forEach(task -> shuffled.add(task % 4 / 4.0 + 0.2, task % 7 < 5));
            errors.add(shuffled.expectedCalibrationError());
        }

        assertThat(errors).containsOnly(errors.getFirst());
    }

    @Test
    void anHonestMethodHasAlmostNoError() {
        var seed = 20_260_202L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (var task = 0; task < 100_000; task++) {
            var confidence = random.nextDouble();
            reliability.add(confidence, random.nextDouble() < confidence);
        }

        assertThat(reliability.expectedCalibrationError()).isLessThan(0.01);
    }

    @Test
    void whatIsNoProbabilityIsRefused() {
        assertThatThrownBy(() -> reliability.add(Double.NaN, true)).hasMessage("confidence: NaN (expected: 0..1)");
        assertThatThrownBy(() -> reliability.add(1.01, true)).hasMessage("confidence: 1.01 (expected: 0..1)");
    }

    @Test
    void nothingHasNoError() {
        assertThat(reliability.expectedCalibrationError()).isZero();
        assertThat(reliability.bins()).isEmpty();
    }
}
