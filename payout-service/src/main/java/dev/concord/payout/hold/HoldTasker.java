package dev.concord.payout.hold;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.decision.Decision;
import dev.concord.payout.decision.Decisions;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Holds and releases taskers. What was signed before goes on: it may have happened already. */
@Service
public final class HoldTasker {

    private final Holds holds;
    private final Decisions decisions;
    private final TransactionOperations transaction;
    private final InstantSource clock;
    private final Ids ids;

    HoldTasker(Holds holds, Decisions decisions, TransactionOperations transaction, InstantSource clock, Ids ids) {
        this.holds = holds;
        this.decisions = decisions;
        this.transaction = transaction;
        this.clock = clock;
        this.ids = ids;
    }

    /** Holds by the operator's word; false if the operator holds the tasker already. */
    public boolean hold(TaskerId tasker, String reason) {
        return transaction.execute(_ -> begin(tasker, Hold.Cause.OPERATOR, "", reason, Decision.OPERATOR));
    }

    /** Holds by a flag, unless it did before: a flag that the operator has looked at holds no more. */
    void hold(TaskerId tasker, String flag, String reason, String finding) {
        transaction.executeWithoutResult(_ -> {
            var _ = begin(tasker, Hold.Cause.FLAG, flag, reason, finding);
        });
    }

    private boolean begin(TaskerId tasker, Hold.Cause cause, String about, String reason, String by) {
        var isNew = holds.begin(new Hold(ids.next(), tasker, cause, about, reason, clock.instant()));
        if (isNew) {
            decisions.append(new Decision(Decision.Kind.HOLD, tasker.value(), by, reason));
        }
        return isNew;
    }

    /** Ends every hold by the operator or a flag; false if there is none. */
    public boolean release(TaskerId tasker, String reason) {
        return transaction.execute(_ -> {
            var wasHeld = holds.end(tasker, clock.instant(), Hold.Cause.OPERATOR, Hold.Cause.FLAG);
            if (wasHeld) {
                decisions.append(new Decision(Decision.Kind.RELEASE, tasker.value(), Decision.OPERATOR, reason));
            }
            return wasHeld;
        });
    }

    /** Returns why a tasker is held now; nothing if he is not. */
    public List<Hold> of(TaskerId tasker) {
        return holds.of(tasker);
    }

    /** Returns so many holds behind that one, the oldest first. */
    public List<Hold> open(UUID after, int limit) {
        return holds.open(after, limit);
    }
}
