package dev.concord.consensus.aggregation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.contracts.event.FlagReason;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Spammers among taskers of choices are found, and honest taskers are left in peace. */
final class ChoiceFlagsTest {

    private static final int SEEDS = 12;

    static Stream<LongFunction<ChoiceCrowd>> honestCrowds() {
        return Stream.of(
                seed -> ChoiceCrowd.of(seed, 4),
                seed -> ChoiceCrowd.of(seed, 2),
                seed -> ChoiceCrowd.of(seed, 2).withTaskers(60).withTasks(2000, 3),
                seed -> ChoiceCrowd.of(seed, 2)
                        .withTaskers(60)
                        .withTasks(2000, 3)
                        .withRareClass(0.1),
                seed -> ChoiceCrowd.of(seed, 4).withHardTasks(0.3),
                seed -> ChoiceCrowd.of(seed, 3)
                        .withHardTasks(0.3)
                        .withTaskers(12)
                        .withTasks(400, 8),
                seed -> ChoiceCrowd.of(seed, 20),
                seed -> ChoiceCrowd.of(seed, 3).withTaskers(3).withTasks(200, 3));
    }

    @ParameterizedTest
    @MethodSource("honestCrowds")
    void nobodyHonestIsFlagged(LongFunction<ChoiceCrowd> honest) {
        for (var seed = 1L; seed <= SEEDS; seed++) {
            assertThat(flags(honest.apply(seed))).as("seed %d", seed).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void spammersAreFoundAndNobodyElse(long seed) {
        var crowd = ChoiceCrowd.of(seed, 4)
                .withTaskers(20)
                .withTasks(1500, 5)
                .alwaysGiving(0, 2)
                .throwingDice(1)
                .copying(2, 3);

        var flags = flags(crowd);

        System.out.printf("seed %d: %s%n", seed, flags);
        assertThat(flags)
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isZero();
                    assertThat(flag.reason()).isEqualTo(FlagReason.CONSTANT);
                    assertThat(flag.observed()).isEqualTo(1);
                })
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isEqualTo(1);
                    assertThat(flag.reason()).isEqualTo(FlagReason.RANDOM);
                    assertThat(flag.observed()).isLessThan(flag.expected());
                })
                .anySatisfy(flag -> {
                    assertThat(flag.tasker()).isEqualTo(2);
                    assertThat(flag.other()).isEqualTo(OptionalInt.of(3));
                    assertThat(flag.reason()).isEqualTo(FlagReason.COPYING);
                    assertThat(flag.observed()).isGreaterThan(0.9);
                })
                .allSatisfy(flag -> {
                    assertThat(flag.tasker()).isLessThanOrEqualTo(2);
                    assertThat(flag.log10PValue()).isLessThanOrEqualTo(-3);
                    assertThat(flag.sentence()).matches("\\w.*\\.");
                });
    }

    @Test
    void halfACrowdOfDiceIsSeenThrough() {
        var crowd = ChoiceCrowd.of(7, 4).withTasks(3000, 5);
        for (var tasker = 0; tasker < 20; tasker++) {
            crowd.throwingDice(tasker);
        }

        assertThat(flags(crowd))
                .extracting(SpammerFlag::tasker)
                .hasSizeGreaterThan(15)
                .allMatch(tasker -> tasker < 20);
    }

    @Test
    void whereThereIsNothingToCompareNobodyIsFlagged() {
        var alone = new AnswerCollector();
        for (var task = 0; task < 100; task++) {
            alone.add(task, 0);
        }
        var none = new AnswerCollector();

        assertThat(SpammerFlags.ofChoices(
                                ChoiceAnswers.byVotes(alone.sorted().rows(), new int[100], 2), FlagLimits.USUAL)
                        .flags())
                .isEmpty();
        assertThat(SpammerFlags.ofChoices(ChoiceAnswers.byVotes(none.sorted().rows(), new int[0], 2), FlagLimits.USUAL)
                        .flags())
                .isEmpty();
    }

    @Test
    void limitsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> new FlagLimits(0, 20, 20)).hasMessage("log10PValue: 0.0 (expected: below 0)");
        assertThatThrownBy(() -> new FlagLimits(-3, 1, 20)).hasMessageContaining("leastLabels: 1");
    }

    private static List<SpammerFlag> flags(ChoiceCrowd crowd) {
        return SpammerFlags.ofChoices(crowd.answers(), FlagLimits.USUAL).flags();
    }
}
