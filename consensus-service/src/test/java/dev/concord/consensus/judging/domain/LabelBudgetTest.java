package dev.concord.consensus.judging.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How much of a project's label budget can be spent when. */
final class LabelBudgetTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void everyTaskWithItsMinimumBringsItsShare() {
        var budget =
                with(10, LabelBudget::oneMinimumMore, with(10, LabelBudget::oneTaskMore, LabelBudget.of(1.5, 0, 1)));

        assertThat(budget.left(false)).isEqualTo(15);
        assertThat(budget.oneLabelLess().left(false)).isEqualTo(14);
    }

    @Test
    void partitionsTogetherAskForWhatTheProjectMay() {
        for (var tasks = 0; tasks < 20; tasks++) {
            var asked = 0L;
            for (var place = 0; place < 12; place++) {
                var budget = LabelBudget.of(0.3, place, 12);
                asked += with(tasks, LabelBudget::oneMinimumMore, with(tasks, LabelBudget::oneTaskMore, budget))
                        .left(false);
            }

            assertThat(asked).isEqualTo(12L * tasks * 3 / 10);
        }
    }

    @Test
    void unequalPartsAskForLittleMoreAtMost() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var project = 0; project < 1_000; project++) {
            var asked = 0L;
            var all = 0L;
            for (var place = 0; place < 12; place++) {
                var tasks = random.nextInt(8);
                var budget = LabelBudget.of(0.3, place, 12);
                all += tasks;
                asked += with(tasks, LabelBudget::oneMinimumMore, with(tasks, LabelBudget::oneTaskMore, budget))
                        .left(false);
            }

            assertThat((double) asked).as("seed %d", seed).isBetween(0.3 * all - 5.5, 0.3 * all + 5.5);
        }
    }

    @Test
    void whileMostTasksLackTheirMinimumNothingIsSpent() {
        var budget =
                with(50, LabelBudget::oneMinimumMore, with(100, LabelBudget::oneTaskMore, LabelBudget.of(2, 0, 1)));

        assertThat(budget.left(false)).isZero();
        assertThat(budget.left(true)).as("there is nothing to wait for").isEqualTo(100);
    }

    @Test
    void aFewThatLackTheirsHoldBackLittle() {
        var budget =
                with(998, LabelBudget::oneMinimumMore, with(1_000, LabelBudget::oneTaskMore, LabelBudget.of(1, 0, 1)));

        assertThat(budget.left(false)).isBetween(950L, 997L);
    }

    @Test
    void itIsQuietSomeSecondsAfterTheLastBid() {
        var budget = LabelBudget.of(1, 0, 1).bidAt(NOW);

        assertThat(budget.isQuietAt(NOW.plusSeconds(5))).isFalse();
        assertThat(budget.isQuietAt(NOW.plusSeconds(11))).isTrue();
    }

    @Test
    void itIsSpentOnceNothingIsLeftAndNobodyBidsAnyMore() {
        var budget = with(4, LabelBudget::oneMinimumMore, with(4, LabelBudget::oneTaskMore, LabelBudget.of(0.5, 0, 1)))
                .bidAt(NOW);

        assertThat(budget.isSpentAt(NOW.plusSeconds(11)))
                .as("two labels are left")
                .isFalse();
        assertThat(budget.oneLabelLess().oneLabelLess().isSpentAt(NOW.plusSeconds(5)))
                .as("bids may come")
                .isFalse();
        assertThat(budget.oneLabelLess().oneLabelLess().isSpentAt(NOW.plusSeconds(11)))
                .isTrue();
    }

    @Test
    void whileMinimumsAreMissingTheOthersWaitTenMinutesForWhatTheyBring() {
        var budget = with(3, LabelBudget::oneMinimumMore, with(4, LabelBudget::oneTaskMore, LabelBudget.of(0.1, 0, 1)))
                .bidAt(NOW);

        assertThat(budget.isSpentAt(NOW.plusSeconds(60))).isFalse();
        assertThat(budget.isSpentAt(NOW.plusSeconds(601))).isTrue();
    }

    private static LabelBudget with(int times, UnaryOperator<LabelBudget> change, LabelBudget budget) {
        var changed = budget;
        for (var step = 0; step < times; step++) {
            changed = change.apply(changed);
        }
        return changed;
    }
}
