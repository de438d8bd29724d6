package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a payout lies in its table: tasker, vendor or the platform's purpose says whose it is and what for. It is read from rows that have {@code COLUMNS}. */
final class PayoutRow {

    static final String COLUMNS = "payouts.id as payout_id, payouts.tasker_id, payouts.vendor_id,"
            + " payouts.platform_purpose, payouts.account_id, payouts.asset, payouts.amount";

    private static final String REFUND = "refund";
    private static final String SWEEP = "sweep";

    private PayoutRow() {}

    static Payout read(ResultSet row) throws SQLException {
        return new Payout(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                purpose(row),
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"));
    }

    private static Purpose purpose(ResultSet row) throws SQLException {
        var tasker = row.getObject("tasker_id", UUID.class);
        if (tasker != null) {
            return new Purpose.Rewards(new TaskerId(tasker));
        }
        var vendor = row.getObject("vendor_id", UUID.class);
        return vendor == null ? platformPurpose(row) : new Purpose.Withdrawal(new VendorId(vendor));
    }

    private static Purpose platformPurpose(ResultSet row) throws SQLException {
        return switch (row.getString("platform_purpose")) {
            case REFUND -> new Purpose.Refund();
            case SWEEP -> new Purpose.Sweep();
            case String other -> throw new IllegalStateException("payout: for " + other + " (expected: known)");
        };
    }

    static @Nullable UUID tasker(Payout payout) {
        return payout.purpose() instanceof Purpose.Rewards(var tasker) ? tasker.value() : null;
    }

    static @Nullable UUID vendor(Payout payout) {
        return payout.purpose() instanceof Purpose.Withdrawal(var vendor) ? vendor.value() : null;
    }

    static @Nullable String platformPurpose(Payout payout) {
        return switch (payout.purpose()) {
            case Purpose.Rewards _, Purpose.Withdrawal _ -> null;
            case Purpose.Refund _ -> REFUND;
            case Purpose.Sweep _ -> SWEEP;
        };
    }
}
