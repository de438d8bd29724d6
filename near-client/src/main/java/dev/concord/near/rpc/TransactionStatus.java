package dev.concord.near.rpc;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How far a transaction has come. */
public final class TransactionStatus {

    private final WaitUntil reached;
    private final @Nullable TransactionOutcome outcome;

    TransactionStatus(WaitUntil reached, @Nullable TransactionOutcome outcome) {
        this.reached = reached;
        this.outcome = outcome;
    }

    public WaitUntil reached() {
        return reached;
    }

    /** What came of it: there from EXECUTED_OPTIMISTIC on, and often earlier. */
    public Optional<TransactionOutcome> outcome() {
        return Optional.ofNullable(outcome);
    }

    @Override
    public String toString() {
        return "TransactionStatus[" + reached + ", " + outcome + "]";
    }
}
