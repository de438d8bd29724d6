package dev.concord.payout.payout.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.Samples;
import dev.concord.payout.reward.domain.Reward;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is planned together keeps to the day's limit together. */
final class PayoutPlanTest {

    private static final NearAmount MINIMUM = yocto(10);

    private final TaskerId ann = Samples.tasker();
    private final TaskerId bob = Samples.tasker();
    private final TaskerId eve = Samples.tasker();
    private final List<Payee> payees = List.of(payee(ann), payee(bob), payee(eve));
    private final Map<TaskerId, List<Reward>> due =
            Map.of(ann, List.of(reward(ann, 60)), bob, List.of(reward(bob, 30), reward(bob, 50)), eve, List.of());

    @Test
    void everybodyGetsOnePayoutOfAllThatIsDue() {
        var plan = plan(DailyLimit.NONE, PlannedOfDay.NOTHING);

        assertThat(plan.payouts()).extracting(each -> each.payout().amount()).containsExactly(yocto(60), yocto(80));
        assertThat(plan.rewards())
                .hasSize(3)
                .allMatch(reward -> reward.unassigned().isZero());
        assertThat(plan.postings()).hasSize(2);
    }

    @Test
    void whoIsMissingOrOwedNothingGetsNone() {
        assertThat(PayoutPlan.of(
                                List.of(payee(eve), payee(Samples.tasker())),
                                due,
                                DailyLimit.NONE,
                                PlannedOfDay.NOTHING,
                                MINIMUM,
                                () -> new PayoutId(Samples.IDS.next()))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whoComesLaterFindsLessOfTheDayLeft() {
        var plan = plan(new DailyLimit(yocto(70), yocto(200)), new PlannedOfDay(Map.of(), yocto(100)));

        assertThat(plan.payouts()).extracting(each -> each.payout().amount()).containsExactly(yocto(60), yocto(40));
    }

    @Test
    void whatATaskerHasHadCountsForHimAlone() {
        var plan = plan(new DailyLimit(yocto(90), yocto(900)), new PlannedOfDay(Map.of(ann, yocto(85)), yocto(85)));

        assertThat(plan.payouts())
                .extracting(each -> each.payout().amount())
                .as("of ann's a part would not be worth a transaction")
                .containsExactly(yocto(80));
    }

    private PayoutPlan plan(DailyLimit limit, PlannedOfDay planned) {
        return PayoutPlan.of(payees, due, limit, planned, MINIMUM, () -> new PayoutId(Samples.IDS.next()));
    }

    private static Payee payee(TaskerId tasker) {
        return new Payee(tasker, new AccountId("somebody.near"), Asset.NEAR, yocto(1), Instant.EPOCH);
    }

    private static Reward reward(TaskerId tasker, long amount) {
        var event = Samples.due(
                new SubmissionId(Samples.IDS.next()), Samples.project(), tasker, yocto(amount), NearAmount.ZERO, 1);
        return Reward.none(event).entitle(event);
    }
}
