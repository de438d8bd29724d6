package dev.concord.payout.step;

/** A point on the ways of money at which a crash must do no harm: before and after each commit and each send. */
public enum Step {
    /** A deposit is written, and not committed. */
    CREDITING,
    /** The deposit is credited; who claimed it has not heard. */
    CREDITED,
    /** A withdrawal is written, and not committed. */
    WITHDRAWING,
    /** It is to be paid; who ordered it has not heard. */
    WITHDRAWN,
    /** Money that nobody has claimed is written as in suspense, and not committed. */
    SUSPENDING,
    SUSPENDED,
    /** Whose it is is written, and not committed. */
    ASSIGNING,
    /** It is assigned; the operator has not heard. */
    ASSIGNED,
    /** That it goes back is written, and not committed. */
    REFUNDING,
    /** It is to be paid back; the operator has not heard. */
    REFUNDED,
    /** A payment to the cold account is written, and not committed. */
    SWEEPING,
    SWEPT,
    /** Rewards are written, and not committed. */
    BOOKING_REWARDS,
    REWARDS_BOOKED,
    /** A payout that takes rewards is written, and not committed. */
    PLANNING,
    PLANNED,
    /** An attempt is signed and written, and not committed; nobody has heard of it. */
    STORING,
    STORED,
    /** The attempt counts as sent, and no node has it. */
    SENDING,
    /** A node has answered, and what it said is not noted. */
    SENT,
    /** It is noted that a block holds the attempt. */
    INCLUDED,
    /** The chain has said that the money arrived; nothing is booked. */
    SEEN_PAID,
    /** The payment is written, and not committed. */
    BOOKING_PAID,
    /** The payment is booked; others are not told yet. */
    PAID,
    /** The chain has refused for good; that it is due again is written, and not committed. */
    RETURNING,
    RETURNED,
    /** The attempt is proven dead; that is written, and not committed. */
    BURYING,
    BURIED
}
