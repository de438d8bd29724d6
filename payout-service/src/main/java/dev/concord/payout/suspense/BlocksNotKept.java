package dev.concord.payout.suspense;

/** A node has no longer, or not yet, what has happened since the last watched block; another one may. */
final class BlocksNotKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BlocksNotKept(String message) {
        super(message);
    }
}
