package dev.concord.payout.escrow;

import dev.concord.contracts.event.ProjectJudged;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes in how many submissions a partition of a closed project counted; a repetition changes nothing. */
@Service
final class JudgeProject {

    private final Escrows escrows;
    private final SettleEscrow settlement;
    private final TransactionOperations transaction;

    JudgeProject(Escrows escrows, SettleEscrow settlement, TransactionOperations transaction) {
        this.escrows = escrows;
        this.settlement = settlement;
        this.transaction = transaction;
    }

    void judge(ProjectJudged event) {
        transaction.executeWithoutResult(_ -> judgeLocked(event));
    }

    private void judgeLocked(ProjectJudged event) {
        var escrow = escrows.lock(List.of(event.projectId())).get(event.projectId());
        var judged = escrows.judge(event);
        escrows.update(List.of(settlement.settleIfDone(escrow.judge(judged.submissions(), judged.byAll()))));
    }
}
