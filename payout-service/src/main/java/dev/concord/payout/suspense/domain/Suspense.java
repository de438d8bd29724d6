package dev.concord.payout.suspense.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Movement;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Payout;

/** What is posted of money that nobody has claimed in time. The hash is the reference, so that each happens once. */
public final class Suspense {

    private Suspense() {}

    /** The treasury holds it, and nobody knows whose it is. */
    public static Posting suspended(Arrival arrival) {
        return Posting.of(
                Posting.Reason.SUSPENDED,
                arrival.hash().toString(),
                movement(
                        arrival,
                        ofPlatform(AccountKind.UNATTRIBUTED, arrival),
                        ofPlatform(AccountKind.SUSPENSE, arrival)));
    }

    /** The sender claims it after all: it was a deposit from the start, and the books say so from now on. */
    public static Posting claimed(Arrival arrival, VendorId vendor) {
        return Posting.of(
                Posting.Reason.DEPOSIT,
                arrival.hash().toString(),
                movement(
                        arrival,
                        ofPlatform(AccountKind.SUSPENSE, arrival),
                        LedgerAccount.available(vendor, arrival.asset())),
                movement(
                        arrival,
                        ofPlatform(AccountKind.DEPOSITS, arrival),
                        ofPlatform(AccountKind.UNATTRIBUTED, arrival)));
    }

    /** The operator says whose it is: a vendor's, or the platform's own, which then was a top-up from the start. */
    public static Posting assigned(Arrival arrival, Assignee assignee) {
        var hash = arrival.hash().toString();
        var suspense = ofPlatform(AccountKind.SUSPENSE, arrival);
        return switch (assignee) {
            case Assignee.Vendor(var vendor) ->
                Posting.of(
                        Posting.Reason.SUSPENSE_ASSIGNED,
                        hash,
                        movement(arrival, suspense, LedgerAccount.available(vendor, arrival.asset())));
            case Assignee.Platform _ ->
                Posting.of(
                        Posting.Reason.SUSPENSE_ASSIGNED,
                        hash,
                        movement(arrival, suspense, ofPlatform(AccountKind.EQUITY, arrival)),
                        movement(
                                arrival,
                                ofPlatform(AccountKind.TOP_UPS, arrival),
                                ofPlatform(AccountKind.UNATTRIBUTED, arrival)));
        };
    }

    /** Whoever sent it gets it back, and until it has arrived it is in flight. */
    public static Payout refund(Arrival arrival, PayoutId id) {
        return new Payout(id, new Payout.Purpose.Refund(), arrival.sender(), arrival.asset(), arrival.amount());
    }

    private static LedgerAccount ofPlatform(AccountKind kind, Arrival arrival) {
        return LedgerAccount.ofPlatform(kind, arrival.asset());
    }

    private static Movement movement(Arrival arrival, LedgerAccount from, LedgerAccount to) {
        return new Movement(from, to, arrival.amount());
    }
}
