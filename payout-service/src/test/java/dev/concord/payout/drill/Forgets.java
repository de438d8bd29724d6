package dev.concord.payout.drill;

/** What broken books do not do. */
enum Forgets {
    /** Every other batch of entitlements. */
    BOOKING,
    /** An unresolved attempt is buried whenever it is looked at. */
    DEATH_NEEDS_PROOF,
    /** What arrived is not noted. */
    OUTCOME,
    /** A tasker who is held is paid all the same. */
    HOLD,
    /** What a day's limit is. */
    LIMIT,
    /** What taskers wish. */
    WISH
}
