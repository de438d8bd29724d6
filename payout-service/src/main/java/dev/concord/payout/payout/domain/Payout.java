package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Optional;

/** What pays one account, all in one asset. */
public record Payout(PayoutId id, Purpose purpose, AccountId account, Asset asset, NearAmount amount) {

    /** Why it is paid, which also says whose money it is. How it is paid is the same for all. */
    public sealed interface Purpose {

        /** A tasker has earned it. */
        record Rewards(TaskerId tasker) implements Purpose {}

        /** A vendor takes back what it may spend. */
        record Withdrawal(VendorId vendor) implements Purpose {}

        /** Whoever sent money that nobody has claimed gets it back. */
        record Refund() implements Purpose {}

        /** The treasury holds more than it is to hold: the rest is kept where no key is at hand. */
        record Sweep() implements Purpose {}
    }

    /** Returns whose rewards it pays; empty if it pays none. */
    public Optional<TaskerId> tasker() {
        return purpose instanceof Purpose.Rewards(var tasker) ? Optional.of(tasker) : Optional.empty();
    }

    /** Returns what is posted once it is planned. */
    public Posting planned() {
        return posting(Posting.Reason.PAYOUT_PLANNED, source(), inFlight());
    }

    /** Returns what is posted once it has arrived. */
    Posting paid() {
        return posting(Posting.Reason.PAYOUT_PAID, inFlight(), destination());
    }

    /** Returns what is posted once the chain has refused it for good: it is where it came from. */
    Posting returned() {
        return posting(Posting.Reason.PAYOUT_RETURNED, inFlight(), source());
    }

    /** Returns what is posted once it is called back before anything was signed: it is where it came from. */
    Posting recalled() {
        return posting(Posting.Reason.PAYOUT_RECALLED, inFlight(), source());
    }

    private Posting posting(Posting.Reason reason, LedgerAccount from, LedgerAccount to) {
        return Posting.simple(reason, id.toString(), from, to, amount);
    }

    private LedgerAccount source() {
        return switch (purpose) {
            case Purpose.Rewards(var tasker) -> LedgerAccount.due(tasker, asset);
            case Purpose.Withdrawal(var vendor) -> LedgerAccount.available(vendor, asset);
            case Purpose.Refund _ -> LedgerAccount.ofPlatform(AccountKind.SUSPENSE, asset);
            case Purpose.Sweep _ -> LedgerAccount.ofPlatform(AccountKind.EQUITY, asset);
        };
    }

    private LedgerAccount inFlight() {
        return switch (purpose) {
            case Purpose.Rewards(var tasker) -> LedgerAccount.inFlight(tasker, asset);
            case Purpose.Withdrawal(var vendor) -> LedgerAccount.inFlight(vendor, asset);
            case Purpose.Refund _, Purpose.Sweep _ -> LedgerAccount.ofPlatform(AccountKind.IN_FLIGHT, asset);
        };
    }

    private LedgerAccount destination() {
        return switch (purpose) {
            case Purpose.Rewards(var tasker) -> LedgerAccount.paid(tasker, asset);
            case Purpose.Withdrawal(var vendor) -> LedgerAccount.withdrawn(vendor, asset);
            case Purpose.Refund _, Purpose.Sweep _ -> LedgerAccount.ofPlatform(AccountKind.WITHDRAWN, asset);
        };
    }
}
