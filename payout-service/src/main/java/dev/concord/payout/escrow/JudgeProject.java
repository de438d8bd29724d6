package dev.concord.payout.escrow;

import dev.concord.contracts.event.ProjectJudged;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.payout.escrow.domain.Judgement;
import dev.concord.payout.ledger.Ledger;
import java.util.List;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in how many submissions a partition of a closed project counted; a repetition changes nothing. */
@Service
final class JudgeProject {

    private final Escrows escrows;
    private final Ledger ledger;
    private final Outbox outbox;
    private final TransactionOperations transaction;

    JudgeProject(Escrows escrows, Ledger ledger, Outbox outbox, TransactionOperations transaction) {
        this.escrows = escrows;
        this.ledger = ledger;
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void judge(ProjectJudged event) {
        transaction.executeWithoutResult(_ -> judgeLocked(event));
    }

    private void judgeLocked(ProjectJudged event) {
        var escrow =
                escrows.lock(List.of(event.projectId())).find(event.projectId()).orElseThrow(() -> notOpenedYet(event));
        var judgement = Judgement.of(escrow, escrows.judged(event.projectId()), event);
        var settlement = judgement.settlement();
        escrows.judge(event.projectId(), judgement.partition());
        ledger.post(settlement.postings());
        escrows.update(List.of(settlement.escrow()));
        outbox.appendAll(settlement.events());
    }

    /**
     * Another topic brings the project, so this one may come first; a dead letter would hold the vendor's rest back for ever. So
     * it is retried without end, which is what a transient failure asks for. The harm is bounded: what waits behind it are other
     * projects' rests of one partition, while rewards are booked and paid; and a project that was judged has been opened before.
     */
    private static TransientDataAccessResourceException notOpenedYet(ProjectJudged event) {
        return new TransientDataAccessResourceException(
                "project-judged: project %s has no escrow (expected: one, once its project-opened is read)"
                        .formatted(event.projectId()));
    }
}
