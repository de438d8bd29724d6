package dev.concord.payout.ledger.domain;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where money is. Each asset has accounts of its own: nothing moves from one asset into another.
 *
 * @param owner whose it is; the nil UUID for the platform's own accounts
 */
public record LedgerAccount(AccountKind kind, UUID owner, Asset asset) implements Comparable<LedgerAccount> {

    private static final UUID PLATFORM = new UUID(0, 0);
    private static final Comparator<LedgerAccount> ORDER = Comparator.comparing(LedgerAccount::kind)
            .thenComparing(LedgerAccount::owner)
            .thenComparing(account -> account.asset().code());

    public static LedgerAccount ofPlatform(AccountKind kind, Asset asset) {
        return new LedgerAccount(kind, PLATFORM, asset);
    }

    public static LedgerAccount available(VendorId vendor, Asset asset) {
        return new LedgerAccount(AccountKind.AVAILABLE, vendor.value(), asset);
    }

    public static LedgerAccount escrow(ProjectId project, Asset asset) {
        return new LedgerAccount(AccountKind.ESCROW, project.value(), asset);
    }

    public static LedgerAccount due(TaskerId tasker, Asset asset) {
        return new LedgerAccount(AccountKind.DUE, tasker.value(), asset);
    }

    public static LedgerAccount inFlight(TaskerId tasker, Asset asset) {
        return new LedgerAccount(AccountKind.IN_FLIGHT, tasker.value(), asset);
    }

    /** What goes back to a vendor and has not arrived. */
    public static LedgerAccount inFlight(VendorId vendor, Asset asset) {
        return new LedgerAccount(AccountKind.IN_FLIGHT, vendor.value(), asset);
    }

    public static LedgerAccount withdrawn(VendorId vendor, Asset asset) {
        return new LedgerAccount(AccountKind.WITHDRAWN, vendor.value(), asset);
    }

    public static LedgerAccount paid(TaskerId tasker, Asset asset) {
        return new LedgerAccount(AccountKind.PAID, tasker.value(), asset);
    }

    /** The order in which balances are locked, so that postings never wait for each other in a circle. */
    @Override
    public int compareTo(LedgerAccount other) {
        return ORDER.compare(this, other);
    }
}
