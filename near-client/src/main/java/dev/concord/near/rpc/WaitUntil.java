package dev.concord.near.rpc;

/** How far a transaction has come, in order; a node waits up to 10 s for the level asked for. */
public enum WaitUntil {
    /** Not waited for, not even for validation. */
    NONE,
    INCLUDED,
    EXECUTED_OPTIMISTIC,
    INCLUDED_FINAL,
    /** Executed but for refunds, and final. */
    EXECUTED,
    /** Every receipt, refunds too, lies in a final block. */
    FINAL;

    public boolean isAtLeast(WaitUntil other) {
        return compareTo(other) >= 0;
    }
}
