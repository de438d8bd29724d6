package dev.concord.payout.payout.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.Samples;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A payout takes rewards whole, or a part of the last one, and what is called back is due as before. */
final class PlannedPayoutTest {

    private static final NearAmount MOST =
            new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    private final ProjectId project = Samples.project();
    private final TaskerId ann = Samples.tasker();
    private final PayoutId id = new PayoutId(Samples.IDS.next());

    @Test
    void itTakesAllThatIsLeft() {
        var planned = PlannedPayout.of(id, payee(), List.of(reward(yocto(3)), reward(yocto(4))));

        assertThat(planned.payout().amount()).isEqualTo(yocto(7));
        assertThat(planned.rewards()).allMatch(reward -> reward.unassigned().isZero());
    }

    @Test
    void aLimitCutsTheLastOneAndTheRestStaysDue() {
        var due = List.of(reward(yocto(3)), reward(yocto(4)), reward(yocto(5)));

        var planned = PlannedPayout.of(id, payee(), due, yocto(5));

        assertThat(planned.payout().amount()).isEqualTo(yocto(5));
        assertThat(planned.taken()).extracting(PaidReward::amount).containsExactly(yocto(3), yocto(2));
        assertThat(planned.rewards()).extracting(Reward::unassigned).containsExactly(yocto(0), yocto(2));
    }

    @Test
    void nothingIsLostHoweverItIsCut() {
        var rewards = List.of(reward(MOST));

        var first = PlannedPayout.of(id, payee(), rewards, yocto(1));
        var second = PlannedPayout.of(id, payee(), first.rewards());

        assertThat(first.payout().amount().plus(second.payout().amount())).isEqualTo(MOST);
    }

    @Test
    void moreThanIsDueIsADefect() {
        assertThatThrownBy(() -> PlannedPayout.of(id, payee(), List.of(reward(yocto(3))), yocto(4)))
                .hasMessageContaining("expected: at most what is due, 3");
    }

    @Test
    void whatIsCalledBackIsDueAsBefore() {
        var due = List.of(reward(yocto(3)), reward(yocto(4)));
        var planned = PlannedPayout.of(id, payee(), due, yocto(5));

        var recalled = RecalledPayout.of(
                planned.payout(),
                planned.taken(),
                Map.of(
                        due.getFirst().submissionId(), planned.rewards().getFirst(),
                        due.getLast().submissionId(), planned.rewards().getLast()));

        assertThat(recalled.rewards()).isEqualTo(due);
        var back = recalled.posting().movements().getFirst();
        var gone = planned.posting().movements().getFirst();
        assertThat(back.from()).isEqualTo(gone.to());
        assertThat(back.to()).isEqualTo(gone.from());
        assertThat(back.amount()).isEqualTo(gone.amount());
    }

    private Payee payee() {
        return new Payee(ann, new AccountId("ann.near"), Asset.NEAR, MOST, Instant.EPOCH);
    }

    private Reward reward(NearAmount amount) {
        var due = Samples.due(new SubmissionId(Samples.IDS.next()), project, ann, amount, NearAmount.ZERO, 1);
        return Reward.none(due).entitle(due);
    }
}
