package dev.concord.payout.reward;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.decision.Decision;
import dev.concord.payout.decision.Decisions;
import dev.concord.payout.escrow.Escrows;
import dev.concord.payout.ledger.Ledger;
import dev.concord.payout.reward.domain.Clawback;
import dev.concord.payout.reward.domain.Reward;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Takes a reward back by the operator's word, as far as no payout has taken it. What a payout has taken and nobody has signed is
 * called back by holding the tasker first. Locks escrow, then dues, then the reward, then balances.
 */
@Service
public final class ClawBackReward {

    private final Rewards rewards;
    private final Dues dues;
    private final Escrows escrows;
    private final Ledger ledger;
    private final Outbox outbox;
    private final Decisions decisions;
    private final TransactionOperations transaction;

    ClawBackReward(
            Rewards rewards,
            Dues dues,
            Escrows escrows,
            Ledger ledger,
            Outbox outbox,
            Decisions decisions,
            TransactionOperations transaction) {
        this.rewards = rewards;
        this.dues = dues;
        this.escrows = escrows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.decisions = decisions;
        this.transaction = transaction;
    }

    /** Returns what came of it; empty if the submission has no reward. */
    public Optional<Clawback> clawBack(SubmissionId submission, String reason) {
        return transaction.execute(_ -> rewards.find(submission).map(found -> lockAndTake(found, reason)));
    }

    private Clawback lockAndTake(Reward found, String reason) {
        var escrow = escrows.lock(List.of(found.projectId())).get(found.projectId());
        dues.lock(found.taskerId());
        var reward = rewards.lock(List.of(found.submissionId())).getOrDefault(found.submissionId(), found);
        var clawback = Clawback.of(reward, escrow);
        if (clawback instanceof Clawback.TakenBack taken) {
            rewards.storeClawback(taken.reward());
            escrows.update(List.of(taken.escrow()));
            ledger.post(taken.posting());
            taken.event().ifPresent(outbox::append);
            dues.refresh(List.of(found.taskerId()));
            decisions.append(
                    new Decision(Decision.Kind.CLAWBACK, found.submissionId().value(), Decision.OPERATOR, reason));
        }
        return clawback;
    }
}
