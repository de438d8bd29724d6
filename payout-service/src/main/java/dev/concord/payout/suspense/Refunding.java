package dev.concord.payout.suspense;

import dev.concord.payout.suspense.domain.Refund;

/** What became of an order to pay money in suspense back. */
public sealed interface Refunding {

    record Ordered(Refund refund, boolean repeated) implements Refunding {}

    /** Nothing with that hash lies in suspense, or is known at all. */
    record NotInSuspense() implements Refunding {}

    /** The operator has said whose it is. */
    record AssignedAlready() implements Refunding {}

    /** It goes back, or has gone back, by another order. */
    record RefundedAlready() implements Refunding {}

    /** The chain itself brought it: there is nobody to pay it back to. */
    record NoSender() implements Refunding {}

    /** The key was used for another refund. */
    record KeyTaken() implements Refunding {}
}
