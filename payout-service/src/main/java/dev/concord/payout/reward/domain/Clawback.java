package dev.concord.payout.reward.domain;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Optional;

/** What becomes of the wish to take a reward back. Only what no payout has taken can be: the rest may have arrived already. */
public sealed interface Clawback {

    /**
     * All that is left of it goes back to the project's escrow, or to the vendor if the project is settled. The fee stays: the
     * platform's work was done.
     *
     * @param reward and escrow as they are afterwards
     * @param event what others are told, if the vendor has got it
     */
    record TakenBack(Reward reward, Escrow escrow, NearAmount amount, Posting posting, Optional<ProjectFunded> event)
            implements Clawback {}

    /** Nothing is left; so much was taken back before. */
    record NothingLeft(NearAmount takenBackBefore) implements Clawback {}

    /** Decides about a reward; it and its project's escrow are locked. */
    static Clawback of(Reward reward, Escrow escrow) {
        var amount = reward.unassigned();
        if (amount.isZero()) {
            return new NothingLeft(reward.money().clawedBack());
        }
        var after = reward.clawBack();
        var given = escrow.clawBack(amount);
        return new TakenBack(
                after,
                given,
                amount,
                posting(after, escrow, amount),
                escrow.settled() ? Optional.of(given.event()) : Optional.empty());
    }

    /** The reference holds the total taken back so far, which only rises: the same is posted once, whoever tries again. */
    private static Posting posting(Reward after, Escrow escrow, NearAmount amount) {
        var asset = after.asset();
        return Posting.simple(
                Posting.Reason.CLAWBACK,
                after.submissionId() + ":" + after.money().clawedBack(),
                LedgerAccount.due(after.taskerId(), asset),
                escrow.settled()
                        ? LedgerAccount.available(escrow.vendorId(), asset)
                        : LedgerAccount.escrow(escrow.projectId(), asset),
                amount);
    }
}
