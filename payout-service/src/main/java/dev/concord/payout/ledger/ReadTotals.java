package dev.concord.payout.ledger;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.ledger.domain.AccountKind;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells what accounts hold by their kind, from the balances: quick, where an audit adds up every entry. */
@Component
public final class ReadTotals {

    private final JdbcClient jdbc;

    ReadTotals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what the accounts of each kind sum to, in base units; sources below zero, and no kind without an account. */
    public Map<AccountKind, BigInteger> of(Asset asset) {
        var totals = new EnumMap<AccountKind, BigInteger>(AccountKind.class);
        jdbc.sql("select kind, sum(balance) as total from balances where asset = :asset group by kind")
                .param("asset", asset.code())
                .query(row -> {
                    totals.put(
                            AccountKind.of(row.getString("kind")),
                            row.getBigDecimal("total").toBigIntegerExact());
                });
        return totals;
    }
}
