package dev.concord.payout.suspense;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.suspense.domain.Surplus;
import java.util.Arrays;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcTreasuryBooks implements TreasuryBooks {

    private final JdbcClient jdbc;

    JdbcTreasuryBooks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Surplus.Booked booked(Asset asset) {
        return jdbc.sql("""
                        select
                            coalesce((select - sum(balance) from balances
                                where asset = :asset and kind = any (:kinds)), 0)
                            + coalesce((select sum(amount) from arrivals
                                where asset = :asset and state = 'open' and came_after_opening(arrivals)), 0) as most,
                            coalesce((select max(number) from arrivals), 0) as last_arrival,
                            greatest((select max(included_height) from attempts), (select height from watched), 0) as known_up_to
                        """)
                .param("asset", asset.code())
                .param("kinds", kinds())
                .query((row, _) -> new Surplus.Booked(
                        row.getBigDecimal("most").toBigIntegerExact(),
                        row.getLong("last_arrival"),
                        row.getLong("known_up_to")))
                .single();
    }

    @Override
    public NearAmount arrivedSince(Asset asset, long lastArrival, long height) {
        return jdbc.sql("""
                        select coalesce(sum(amount), 0) as amount from arrivals
                        where asset = :asset and number > :last and height <= :height and came_after_opening(arrivals)
                        """)
                .param("asset", asset.code())
                .param("last", lastArrival)
                .param("height", height)
                .query((row, _) -> YoctoColumn.read(row, "amount"))
                .single();
    }

    /** Of accounts whose balances, turned round, sum to what lies in the treasury. */
    private static String[] kinds() {
        return Stream.concat(
                        Arrays.stream(AccountKind.values()).filter(AccountKind::isSource), AccountKind.gone().stream())
                .map(AccountKind::text)
                .toArray(String[]::new);
    }
}
