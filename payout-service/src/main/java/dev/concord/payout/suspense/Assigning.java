package dev.concord.payout.suspense;

import dev.concord.payout.suspense.domain.KeptArrival;

/** What became of an assignment. */
public sealed interface Assigning {

    record Assigned(KeptArrival before, boolean repeated) implements Assigning {}

    /** Nothing with that hash lies in suspense, or is known at all. */
    record NotInSuspense() implements Assigning {}

    /** It was assigned to somebody else, or for another reason. */
    record AssignedOtherwise() implements Assigning {}

    /** It goes back, or has gone back, to its sender. */
    record RefundedAlready() implements Assigning {}

    /** No account is registered for such a vendor: the money would be out of reach. */
    record UnknownVendor() implements Assigning {}
}
