package dev.concord.task.estimate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.TextKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.Samples;
import dev.concord.task.project.ProjectFacts;
import dev.concord.task.project.Specification;
import dev.concord.task.reservation.Reservation;
import dev.concord.task.reservation.TaskState;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a project is said to cost, and that it never costs more. */
final class EstimateTest {

    private static final NearAmount REWARD = Samples.yocto(10);
    private static final NearAmount FEE = Samples.yocto(1);

    @Test
    void costsAtLeastTheMinimumOfEachTaskAndAtMostItsMaximum() {
        var estimate = estimate(policy(2, 5, null, null), 100, 0);

        assertThat(estimate.atLeast()).isEqualTo(cost(200, 2_000, 200, 2_200));
        assertThat(estimate.atMost()).isEqualTo(cost(500, 5_000, 500, 5_500));
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "1, 201", "300, 290", "333, 300", "500, 350", "1000, 500"})
    void expectsTheShareOfTheRestThatTheVendorGuessesRoundedUp(int doubtPermille, long labels) {
        assertThat(estimate(policy(2, 5, null, null), 100, doubtPermille)
                        .expected()
                        .labels())
                .isEqualTo(labels);
    }

    @ParameterizedTest
    @CsvSource({"2.0, 200", "2.5, 250", "3.333, 334", "5.0, 500"})
    void expectsTheLabelBudgetWhereThereIsOneWhateverIsGuessed(double labelsPerTask, long labels) {
        assertThat(estimate(policy(2, 5, labelsPerTask, null), 100, 1000)
                        .expected()
                        .labels())
                .isEqualTo(labels);
    }

    @Test
    void countsAPanelWithTheMost() {
        var estimate = estimate(policy(2, 5, null, new Review(0, 3)), 100, 0);

        assertThat(estimate.atLeast().labels()).isEqualTo(200);
        assertThat(estimate.atMost().labels()).isEqualTo(800);
    }

    @Test
    void countsPeersWithTheLeastAndTheirPanelWithTheMost() {
        var policy = new Policy(new Overlap(2, 3), 0.7, DecisionMethod.MEDOID, false, 60).with(new ReviewByPeers(2));
        var facts = facts(new TextKind(100), policy);

        var estimate = Estimate.of(facts, none(facts), 0, 10);

        assertThat(estimate.atLeast().labels()).isEqualTo(10 * (2 + 2));
        assertThat(estimate.atMost().labels()).isEqualTo(10 * (3 + 2 + 3));
    }

    @Test
    void missesWhatTheMostCostsBeyondWhatIsFunded() {
        var facts = facts(Samples.YES_OR_NO, policy(2, 5, null, null));
        var draft = none(facts).add(100);

        assertThat(Estimate.of(facts, draft, 0).missing()).isEqualTo(Samples.yocto(5_500));
        assertThat(Estimate.of(facts, funded(draft, 5_000), 0).missing()).isEqualTo(Samples.yocto(500));
        assertThat(Estimate.of(facts, funded(draft, 5_500), 0).missing()).isEqualTo(NearAmount.ZERO);
        assertThat(Estimate.of(facts, funded(draft, 9_000), 0).missing()).isEqualTo(NearAmount.ZERO);
    }

    @Test
    void missesNothingForWhatDecidedTasksGaveBack() {
        var facts = facts(Samples.YES_OR_NO, policy(2, 5, null, null));
        var underWay = funded(none(facts).add(3), 110).open(2).decide(TaskState.OPEN, TaskState.AGREED, 5, 2);

        var estimate = Estimate.of(facts, underWay, 0);

        assertThat(estimate.tasks()).isEqualTo(3);
        assertThat(estimate.missing())
                .as("22 + 55 are held, 55 more are needed, 110 are funded")
                .isEqualTo(Samples.yocto(22));
    }

    @Test
    void leavesOutWhatWasWithdrawn() {
        var facts = facts(Samples.YES_OR_NO, policy(2, 5, null, null));
        var closing = none(facts).add(10).withdraw(4);

        assertThat(Estimate.of(facts, closing, 0).tasks()).isEqualTo(6);
        assertThat(Estimate.of(facts, closing, 0).missing()).isEqualTo(Samples.yocto(6 * 55));
    }

    @Test
    void aGuessBeyondAllThereIsIsRefused() {
        assertThatThrownBy(() -> estimate(policy(2, 5, null, null), 1, 1001))
                .hasMessage("doubtPermille: 1001 (expected: 0..1000)");
    }

    @Test
    void sumsAreConservedAndInOrderWhateverTheProject() {
        var seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (var round = 0; round < 2_000; round++) {
            var min = random.nextInt(1, 50);
            var max = random.nextInt(min, 91);
            var budget = random.nextBoolean() ? null : random.nextDouble(min, max + 1e-9);
            var tasks = random.nextLong(1, 10_000_000);

            var estimate = estimate(
                    policy(min, max, budget == null ? null : Math.min(budget, max), null), tasks, random.nextInt(1001));

            for (var cost : new Cost[] {estimate.atLeast(), estimate.expected(), estimate.atMost()}) {
                assertThat(cost.total())
                        .as("seed %d", seed)
                        .isEqualTo(cost.rewards().plus(cost.fee()));
                assertThat(cost.total())
                        .as("seed %d", seed)
                        .isEqualTo(REWARD.plus(FEE).times(cost.labels()));
            }
            assertThat(estimate.expected().labels())
                    .as("seed %d", seed)
                    .isBetween(estimate.atLeast().labels(), estimate.atMost().labels());
            assertThat(estimate.missing())
                    .as("seed %d", seed)
                    .isEqualTo(estimate.atMost().total());
        }
    }

    private static Estimate estimate(Policy policy, long tasks, int doubtPermille) {
        var facts = facts(Samples.YES_OR_NO, policy);
        return Estimate.of(facts, none(facts), doubtPermille, tasks);
    }

    private static Reservation none(ProjectFacts facts) {
        var labels = facts.specification().policy().mostLabels();
        return Reservation.none(facts.id(), facts.terms().labelCost(), labels);
    }

    private static Reservation funded(Reservation reservation, long amount) {
        return reservation.fund(new ProjectFunded(
                reservation.projectId(), 1, Asset.NEAR, Samples.yocto(amount), NearAmount.ZERO, false));
    }

    private static Cost cost(long labels, long rewards, long fee, long total) {
        return new Cost(labels, Samples.yocto(rewards), Samples.yocto(fee), Samples.yocto(total));
    }

    private static ProjectFacts facts(LabelKind kind, Policy policy) {
        var order = new Specification("P", "", kind, policy, REWARD, RewardRule.EVERY_ACCEPTED_LABEL);
        return new ProjectFacts(Samples.projectId(), Samples.vendor(), order, FEE, Samples.NOW);
    }

    private static Policy policy(int min, int max, @Nullable Double budget, @Nullable Review review) {
        return new Policy(new Overlap(min, max), 0.9, DecisionMethod.MAJORITY, false, 60, budget, review);
    }
}
