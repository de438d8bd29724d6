package dev.concord.payout.audit;

import dev.concord.payout.ledger.LedgerCheck;
import java.util.ArrayList;
import java.util.List;
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
            return jdbc.sql("""
                            select (select count(*) from attempts where state in ('signed', 'included')) as attempts,
                                (select count(*) from payouts where state = 'planned') as payouts
                            """)
                    .query((row, _) -> new Books(
                            ledger.size(),
                            ledger.totals(),
                            differences,
                            ledger.brokenChains(),
                            ledger.digest(),
                            row.getLong("attempts"),
                            row.getLong("payouts")))
                    .single();
        });
    }

    boolean areStill(Books books) {
        return ledger.size() == books.size();
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
