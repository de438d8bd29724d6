package dev.concord.payout.audit;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.chain.Treasury;
import dev.concord.payout.ledger.Ledger;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Compares the books with the chain: read before and after the chain is asked, so that no payment falls in between. */
@Service
public final class AuditLedger {

    private static final int MOST_READINGS = 5;

    private final Ledger ledger;
    private final JdbcClient jdbc;
    private final NearRpc rpc;
    private final Treasury treasury;
    private final TransactionTemplate snapshot;

    AuditLedger(
            Ledger ledger, JdbcClient jdbc, NearRpc rpc, Treasury treasury, PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.jdbc = jdbc;
        this.rpc = rpc;
        this.treasury = treasury;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
    }

    /** Returns the audit; nothing if the chain does not answer. */
    public Optional<Audit> audit() {
        try {
            var books = read();
            var onChain = rpc.viewAccount(treasury.account(), Finality.FINAL);
            for (var reading = 1; reading < MOST_READINGS && ledger.size() != books.size(); reading++) {
                books = read();
                onChain = rpc.viewAccount(treasury.account(), Finality.FINAL);
            }
            return Optional.of(compare(books, onChain));
        } catch (RpcFailure away) {
            return Optional.empty();
        }
    }

    private Books read() {
        return snapshot.execute(_ -> jdbc.sql("""
                        select count(*) as attempts, coalesce(sum(payouts.amount), 0) as amount
                        from attempts join payouts on payouts.id = attempts.payout_id
                        where attempts.state in ('signed', 'included')
                        """)
                .query((row, _) -> new Books(
                        ledger.size(),
                        ledger.totals(),
                        ledger.differences(),
                        row.getLong("attempts"),
                        YoctoColumn.read(row, "amount")))
                .single());
    }

    private static Audit compare(Books books, AccountAnswer answer) {
        var differences = new ArrayList<>(books.differences());
        if (!books.sourcesEqualUses()) {
            differences.add("equation: sources and uses differ: " + books.totals());
        }
        var balanced = differences.isEmpty();
        var holds = answer instanceof AccountAnswer.Found found ? found.amount() : NearAmount.ZERO;
        var matches = isWithin(holds.yocto(), books.least(), books.expected());
        if (!matches) {
            differences.add(
                    "treasury: %s on chain (expected: %s..%s)".formatted(holds, books.least(), books.expected()));
        }
        var height = answer instanceof AccountAnswer.Found found ? found.at().height() : 0;
        return new Audit(balanced, matches, books.unresolvedAttempts(), named(books), holds, height, differences);
    }

    private static boolean isWithin(BigInteger value, BigInteger least, BigInteger most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }

    private static Map<String, BigInteger> named(Books books) {
        return books.totals().entrySet().stream()
                .collect(Collectors.toMap(each -> each.getKey().text(), Map.Entry::getValue));
    }
}
