package dev.concord.payout.ledger;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where money is.
 *
 * @param owner whose it is; the nil UUID for the platform's own accounts
 */
public record LedgerAccount(AccountKind kind, UUID owner) implements Comparable<LedgerAccount> {

    private static final UUID PLATFORM = new UUID(0, 0);
    private static final Comparator<LedgerAccount> ORDER =
            Comparator.comparing(LedgerAccount::kind).thenComparing(LedgerAccount::owner);

    public static LedgerAccount ofPlatform(AccountKind kind) {
        return new LedgerAccount(kind, PLATFORM);
    }

    public static LedgerAccount available(VendorId vendor) {
        return new LedgerAccount(AccountKind.AVAILABLE, vendor.value());
    }

    public static LedgerAccount escrow(ProjectId project) {
        return new LedgerAccount(AccountKind.ESCROW, project.value());
    }

    public static LedgerAccount due(TaskerId tasker) {
        return new LedgerAccount(AccountKind.DUE, tasker.value());
    }

    public static LedgerAccount inFlight(TaskerId tasker) {
        return new LedgerAccount(AccountKind.IN_FLIGHT, tasker.value());
    }

    public static LedgerAccount paid(TaskerId tasker) {
        return new LedgerAccount(AccountKind.PAID, tasker.value());
    }

    /** The order in which balances are locked, so that postings never wait for each other in a circle. */
    @Override
    public int compareTo(LedgerAccount other) {
        return ORDER.compare(this, other);
    }
}
