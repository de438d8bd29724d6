package dev.concord.payout.audit;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.ledger.LedgerCheck;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the books as they are at one moment, and checks the ledger against the tables that move with it. */
@Service
final class ReadBooks {

    private static final int MOST_NAMED = 1_000;

    private final LedgerCheck ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    ReadBooks(LedgerCheck ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Books read() {
        return snapshot.execute(_ -> {
            var differences = new ArrayList<>(ledger.differences());
            differences.addAll(crossChecked());
            return new Books(
                    ledger.size(),
                    ledger.totals(),
                    differences,
                    ledger.brokenChains(),
                    ledger.digest(),
                    unresolved(),
                    exposed(),
                    openPayouts(),
                    arrived());
        });
    }

    /** Whether nothing has changed that tells what the chain holds. */
    boolean areStill(Books books) {
        return snapshot.execute(_ -> ledger.size() == books.size()
                && unresolved().equals(books.unresolvedAttempts())
                && arrived().equals(books.arrived()));
    }

    private List<UUID> unresolved() {
        return jdbc.sql("select id from attempts where state in ('signed', 'included') order by id")
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }

    private long openPayouts() {
        return jdbc.sql("select count(*) from payouts where state = 'planned'")
                .query(Long.class)
                .single();
    }

    /** An attempt costs what it registers and, for each that it pays, at most what a transfer burns that creates an account. */
    private Map<Asset, NearAmount> exposed() {
        var exposed = new HashMap<Asset, NearAmount>();
        jdbc.sql("""
                        select payouts.asset, sum(payouts.amount) as amount, count(*) * :burnt + coalesce(sum(
                            (select sum(deposit) from registrations
                             where registrations.attempt_id = attempt_payouts.attempt_id
                                and registrations.account_id = payouts.account_id)), 0) as costs
                        from payouts join attempt_payouts on payout_id = payouts.id and not attempt_payouts.void
                        where payouts.state = 'planned' group by payouts.asset
                        """).param("burnt", YoctoColumn.write(Books.MOST_BURNT)).query(row -> {
            exposed.merge(new Asset(row.getString("asset")), YoctoColumn.read(row, "amount"), NearAmount::plus);
            exposed.merge(Asset.NEAR, YoctoColumn.read(row, "costs"), NearAmount::plus);
        });
        return exposed;
    }

    /** What a token's opening has counted is booked already. */
    private Map<Asset, Books.Arrived> arrived() {
        var arrived = new HashMap<Asset, Books.Arrived>();
        jdbc.sql("""
                        select asset, sum(amount) as amount, max(height) as latest from arrivals
                        where state = 'open' and came_after_opening(arrivals) group by asset
                        """).query(row -> {
            arrived.put(
                    new Asset(row.getString("asset")),
                    new Books.Arrived(YoctoColumn.read(row, "amount"), row.getLong("latest")));
        });
        return arrived;
    }

    /** What each account holds must be what deposits, arrivals, escrows, rewards and payouts say row by row. */
    private List<String> crossChecked() {
        return jdbc.sql("""
                        with told (kind, owner, asset, total) as (
                            select 'deposits', cast('00000000-0000-0000-0000-000000000000' as uuid), asset, - sum(amount)
                            from deposits group by asset
                            union all
                            select 'unattributed', cast('00000000-0000-0000-0000-000000000000' as uuid), asset, - sum(amount)
                            from arrivals where state in ('suspended', 'refunded') or (state = 'assigned' and assigned_to is not null)
                            group by asset
                            union all
                            select 'suspense', cast('00000000-0000-0000-0000-000000000000' as uuid), asset, sum(amount)
                            from arrivals where state = 'suspended' group by asset
                            union all
                            select 'escrow', project_id, asset, funded - rewards - fees - refunded from escrows
                            union all
                            select 'due', tasker_id, asset, sum(booked - clawed_back - assigned) from rewards group by tasker_id, asset
                            union all
                            select 'in-flight', coalesce(tasker_id, vendor_id, '00000000-0000-0000-0000-000000000000'), asset,
                                sum(amount)
                            from payouts where state = 'planned' group by tasker_id, vendor_id, asset
                            union all
                            select 'withdrawn', coalesce(vendor_id, '00000000-0000-0000-0000-000000000000'), asset, sum(amount)
                            from payouts where state = 'paid' and tasker_id is null group by vendor_id, asset
                            union all
                            select 'paid', tasker_id, asset, sum(paid) from rewards group by tasker_id, asset)
                        select format('account %s %s in %s: %s (expected: %s, the sum of its rows)', kind, owner, asset,
                            coalesce(balance, 0), coalesce(total, 0))
                        from told full join
                            (select kind, owner, asset, balance from balances
                             where kind in ('deposits', 'unattributed', 'suspense', 'escrow', 'due', 'in-flight', 'paid',
                                 'withdrawn')) held
                            using (kind, owner, asset)
                        where coalesce(balance, 0) <> coalesce(total, 0) limit :limit
                        """)
                .param("limit", MOST_NAMED)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
