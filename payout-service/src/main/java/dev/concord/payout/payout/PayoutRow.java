package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Payout;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads payouts from rows that have {@code COLUMNS}. */
final class PayoutRow {

    static final String COLUMNS =
            "payouts.id as payout_id, payouts.tasker_id, payouts.account_id, payouts.asset, payouts.amount";

    private PayoutRow() {}

    static Payout read(ResultSet row) throws SQLException {
        return new Payout(
                new PayoutId(row.getObject("payout_id", UUID.class)),
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"));
    }
}
