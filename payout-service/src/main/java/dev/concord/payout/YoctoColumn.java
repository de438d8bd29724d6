package dev.concord.payout;

import dev.concord.contracts.money.NearAmount;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads and writes amounts in numeric columns. */
public final class YoctoColumn {

    private YoctoColumn() {}

    public static NearAmount read(ResultSet row, String column) throws SQLException {
        return new NearAmount(row.getBigDecimal(column).toBigIntegerExact());
    }

    public static BigDecimal write(NearAmount amount) {
        return new BigDecimal(amount.yocto());
    }
}
