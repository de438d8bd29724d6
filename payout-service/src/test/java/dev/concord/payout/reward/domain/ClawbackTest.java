package dev.concord.payout.reward.domain;

import static dev.concord.payout.Samples.yocto;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.Samples;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Movement;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

/** Only what no payout has taken is taken back, once, and nothing is lost on the way. */
final class ClawbackTest {

    private static final NearAmount MOST =
            new NearAmount(BigInteger.TWO.pow(128).subtract(BigInteger.ONE));

    private final ProjectId project = Samples.project();
    private final TaskerId ann = Samples.tasker();
    private final SubmissionId submission = Samples.submission();

    @Test
    void whatIsDueGoesBackToTheEscrow() {
        var taken = taken(booked(10), escrow(100, 10));

        assertThat(taken.amount()).isEqualTo(yocto(10));
        assertThat(taken.posting().movements())
                .containsExactly(new Movement(
                        LedgerAccount.due(ann, Asset.NEAR), LedgerAccount.escrow(project, Asset.NEAR), yocto(10)));
        assertThat(taken.escrow().money().left()).isEqualTo(yocto(100));
        assertThat(taken.reward().booked()).isEqualTo(yocto(10));
        assertThat(taken.event()).isEmpty();
    }

    @Test
    void afterTheSettlementItGoesToTheVendorAndOthersAreTold() {
        var settled = escrow(100, 10).judge(1, null, true).settle();

        var taken = taken(booked(10), settled);

        assertThat(taken.posting().movements().getFirst().to())
                .isEqualTo(LedgerAccount.available(settled.vendorId(), Asset.NEAR));
        assertThat(taken.escrow().money().left()).isEqualTo(NearAmount.ZERO);
        assertThat(taken.event()).hasValueSatisfying(event -> {
            assertThat(event.refunded()).isEqualTo(yocto(100));
            assertThat(event.version()).isEqualTo(settled.version() + 1);
        });
    }

    @Test
    void whatAPayoutHasTakenStays() {
        var taken = taken(booked(10).assign(yocto(4)).pay(yocto(3)), escrow(100, 10));

        assertThat(taken.amount()).isEqualTo(yocto(6));
        assertThat(taken.reward().money().assigned()).isEqualTo(yocto(4));
        assertThat(Clawback.of(booked(10).assign(yocto(10)), escrow(100, 10)))
                .isEqualTo(new Clawback.NothingLeft(NearAmount.ZERO));
    }

    @Test
    void theSecondTimeNothingIsLeft() {
        var taken = taken(booked(10), escrow(100, 10));

        assertThat(Clawback.of(taken.reward(), taken.escrow())).isEqualTo(new Clawback.NothingLeft(yocto(10)));
    }

    @Test
    void theSameEntitlementIsNotBookedAnewAndAHigherOneOnlyBeyondIt() {
        var after = taken(booked(10), escrow(100, 10)).reward();

        assertThat(entitled(after, 10).unassigned()).isEqualTo(NearAmount.ZERO);
        assertThat(entitled(after, 12).unassigned()).isEqualTo(yocto(2));
        assertThat(taken(entitled(after, 12), escrow(100, 2)).posting().reference())
                .isEqualTo(submission + ":12");
    }

    @Test
    void whatAReturnedPayoutGivesBackCanBeTakenBack() {
        var reward = booked(10).assign(yocto(10)).giveBack(yocto(10));

        assertThat(taken(reward, escrow(100, 10)).amount()).isEqualTo(yocto(10));
    }

    @Test
    void whatWasTakenBackIsNotPaid() {
        var after = taken(booked(10), escrow(100, 10)).reward();

        assertThatThrownBy(() -> after.assign(yocto(1))).hasMessageContaining("expected: each at most the next");
    }

    @Test
    void oneYoctoAndTheGreatestAmountComeBackWhole() {
        for (var amount : new NearAmount[] {yocto(1), MOST}) {
            var escrow = Escrow.open(project, Samples.vendor(), Asset.NEAR)
                    .fund(amount)
                    .book(amount, NearAmount.ZERO, 1, 1);
            var reward = entitled(new NearAmount(amount.yocto()));

            var taken = taken(reward, escrow);

            assertThat(taken.amount()).isEqualTo(amount);
            assertThat(taken.escrow().money().left()).isEqualTo(amount);
        }
    }

    private static Clawback.TakenBack taken(Reward reward, Escrow escrow) {
        return (Clawback.TakenBack) Clawback.of(reward, escrow);
    }

    private Escrow escrow(long funded, long booked) {
        return Escrow.open(project, Samples.vendor(), Asset.NEAR)
                .fund(yocto(funded))
                .book(yocto(booked), NearAmount.ZERO, 1, 1);
    }

    private Reward booked(long amount) {
        return entitled(yocto(amount));
    }

    private Reward entitled(NearAmount amount) {
        var due = Samples.due(submission, project, ann, amount, NearAmount.ZERO, 1);
        return Reward.none(due).entitle(due);
    }

    private Reward entitled(Reward before, long amount) {
        return before.entitle(Samples.due(submission, project, ann, yocto(amount), NearAmount.ZERO, 2));
    }
}
