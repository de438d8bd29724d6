package dev.concord.payout.audit;

import dev.concord.payout.ledger.AccountKind;
import dev.concord.payout.ledger.Ledger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads the books as they are at one moment, and checks the ledger against the tables that move with it. */
@Service
final class ReadBooks {

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;

    ReadBooks(Ledger ledger, JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    Books read() {
        return snapshot.execute(_ -> {
            var totals = ledger.totals();
            var differences = new ArrayList<>(ledger.differences());
            differences.addAll(crossChecked(totals));
            return jdbc.sql("""
                            select (select count(*) from attempts where state in ('signed', 'included')) as attempts,
                                (select count(*) from payouts where state = 'planned') as payouts
                            """)
                    .query((row, _) -> new Books(
                            ledger.size(), totals, differences, row.getLong("attempts"), row.getLong("payouts")))
                    .single();
        });
    }

    boolean areStill(Books books) {
        return ledger.size() == books.size();
    }

    /** What the ledger says in total must be what escrows, rewards and payouts say row by row. */
    private List<String> crossChecked(Map<AccountKind, BigInteger> totals) {
        return jdbc
                .sql("""
                        select 'escrow' as kind, coalesce(sum(funded - rewards - fees - refunded), 0) as total from escrows
                        union all select 'due', coalesce(sum(booked - assigned), 0) from rewards
                        union all select 'in-flight', coalesce(sum(amount), 0) from payouts where state = 'planned'
                        union all select 'paid', coalesce(sum(paid), 0) from rewards
                        """)
                .query((row, _) -> difference(
                        AccountKind.of(row.getString("kind")),
                        row.getBigDecimal("total").toBigIntegerExact(),
                        totals))
                .list()
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> difference(AccountKind kind, BigInteger rows, Map<AccountKind, BigInteger> totals) {
        var total = totals.getOrDefault(kind, BigInteger.ZERO);
        return total.equals(rows)
                ? List.of()
                : List.of("total of %s: %s (expected: %s, the sum of its rows)".formatted(kind.text(), total, rows));
    }
}
