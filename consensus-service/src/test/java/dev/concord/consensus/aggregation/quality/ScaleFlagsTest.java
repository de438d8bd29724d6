package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.contracts.event.FlagReason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spammers among taskers on a scale are found, and honest taskers are left in peace. */
final class ScaleFlagsTest {

    private static final int TASKERS = 20;
    private static final int CONSTANT = 0;
    private static final int DICE = 1;
    private static final int COPIER = 2;
    private static final int COPIED = 3;

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 1", "4, 1", "1, 10", "2, 10", "3, 10", "1, 25", "2, 25", "3, 25"})
    void nobodyHonestIsFlagged(long seed, int step) {
        assertThat(flags(seed, step, 800, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void spammersAreFoundAndNobodyElse(long seed) {
        var flags = flags(seed, 1, 800, true);

        System.out.printf("seed %d: %s%n", seed, flags);
        assertThat(flags)
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isEqualTo(CONSTANT);
                    assertThat(flag.reason()).isEqualTo(FlagReason.CONSTANT);
                })
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isEqualTo(DICE);
                    assertThat(flag.reason()).isEqualTo(FlagReason.RANDOM);
                })
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isEqualTo(COPIER);
                    assertThat(flag.other()).isEqualTo(OptionalInt.of(COPIED));
                    assertThat(flag.reason()).isEqualTo(FlagReason.COPYING);
                })
                .allSatisfy(flag -> assertThat(flag.tasker()).isLessThanOrEqualTo(COPIER));
    }

    @Test
    void whereAllNumbersAreEqualNobodyIsFlagged() {
        var answers = new AnswerCollector();
        for (var answer = 0; answer < 500; answer++) {
            answers.add(answer / 5, answer % 5);
        }

        assertThat(SpammerFlags.ofScale(answers.sorted().rows(), new double[500], true, FlagLimits.USUAL)
                        .flags())
                .isEmpty();
    }

    private static List<SpammerFlag> flags(long seed, int step, int tasks, boolean spam) {
        var random = new Random(seed);
        var noise = random.doubles(TASKERS, 5, 20).toArray();
        var bias = IntStream.range(0, TASKERS)
                .mapToDouble(_ -> 5 * random.nextGaussian())
                .toArray();
        var answers = new AnswerCollector();
        var values = new ArrayList<Double>();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, TASKERS).boxed().toList());
        for (var task = 0; task < tasks; task++) {
            var truth = random.nextBoolean() ? 0 : random.nextInt(101);
            Collections.shuffle(order, random);
            var labels = new HashMap<Integer, Double>();
            for (var tasker : order.subList(0, 6)) {
                var honest = truth + bias[tasker] + noise[tasker] * random.nextGaussian();
                labels.put(tasker, step * Math.rint(Math.clamp(honest, 0, 100) / step));
            }
            for (var tasker : order.subList(0, 6)) {
                answers.add(task, tasker);
                values.add(spam ? spam(tasker, labels, random) : labels.getOrDefault(tasker, 0.0));
            }
        }
        return SpammerFlags.ofScale(
                        answers.sorted().rows(),
                        values.stream().mapToDouble(Double::doubleValue).toArray(),
                        true,
                        FlagLimits.USUAL)
                .flags();
    }

    private static double spam(int tasker, Map<Integer, Double> labels, Random random) {
        return switch (tasker) {
            case CONSTANT -> 60;
            case DICE -> random.nextInt(101);
            case COPIER -> labels.getOrDefault(labels.containsKey(COPIED) ? COPIED : COPIER, 0.0);
            default -> labels.getOrDefault(tasker, 0.0);
        };
    }
}
