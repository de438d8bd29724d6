package dev.concord.payout.erasure;

import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.reward.Dues;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Forgets who a tasker was; again changes nothing. */
@Service
public final class EraseTasker {

    private final Traces traces;
    private final Dues dues;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    EraseTasker(Traces traces, Dues dues, TransactionOperations transaction, InstantSource clock) {
        this.traces = traces;
        this.dues = dues;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What is owed is in the way, unless the tasker has given it up: then it stays due to an id that nobody is paid by any more. */
    public Erasure erase(TaskerId tasker, boolean isUnpaidGivenUp) {
        return transaction.execute(_ -> {
            dues.lock(tasker);
            if (traces.isPayoutUnderWay(tasker)) {
                return new Erasure.PayoutUnderWay();
            }
            var due = traces.due(tasker);
            if (!due.isEmpty() && !isUnpaidGivenUp) {
                return new Erasure.RewardsUnpaid(due);
            }
            traces.erase(tasker, clock.instant());
            return new Erasure.Done();
        });
    }
}
