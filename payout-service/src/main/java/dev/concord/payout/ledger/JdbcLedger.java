package dev.concord.payout.ledger;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.Chain;
import dev.concord.payout.ledger.domain.Entry;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Lines;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.ledger.domain.Written;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a batch of postings as a handful of statements, whatever its size: arrays in, and the accounts' heads out. */
@Component
final class JdbcLedger implements Ledger {

    private final JdbcClient jdbc;
    private final JdbcHeads heads;
    private final Ids ids;
    private final InstantSource clock;

    JdbcLedger(JdbcClient jdbc, JdbcHeads heads, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void post(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        var now = clock.instant();
        var written = postings.stream()
                .map(posting -> new Written(ids.next(), now, posting))
                .toList();
        var extended = Chain.extend(heads.lock(touched(postings)), written);
        insert(written, extended.entries());
        heads.store(extended.heads());
    }

    private static SortedSet<LedgerAccount> touched(Collection<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> Lines.of(posting).stream())
                .map(Lines.Line::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void insert(List<Written> postings, List<Entry> entries) {
        var statement = jdbc.sql("""
                        with posted as (
                            insert into postings (id, kind, reference, posted_at, with_entries)
                            select id, reason, reference, :now, true
                            from unnest(:ids, :reasons, :references) as new (id, reason, reference))
                        insert into entries (posting_id, line, kind, owner, asset, amount, place, balance, hash)
                        select posting_id, line, kind, owner, asset, amount, place, balance, hash
                        from unnest(:postings, :lines, :kinds, :owners, :assets, :amounts, :places, :balances, :hashes)
                            as new (posting_id, line, kind, owner, asset, amount, place, balance, hash)
                        """);
        statement
                .param("now", Timestamp.from(postings.getFirst().at()))
                .param("ids", column(postings, UUID[]::new, Written::id))
                .param(
                        "reasons",
                        column(
                                postings,
                                String[]::new,
                                each -> each.posting().reason().name()))
                .param(
                        "references",
                        column(postings, String[]::new, each -> each.posting().reference()));
        new AccountColumns(entries.stream().map(Entry::account).toList()).in(statement);
        new HeadColumns(entries.stream().map(Entry::head).toList()).in(statement);
        statement
                .param(
                        "postings",
                        column(entries, UUID[]::new, entry -> entry.posting().id()))
                .param("lines", column(entries, Integer[]::new, Entry::line))
                .param("amounts", column(entries, BigDecimal[]::new, entry -> new BigDecimal(entry.amount())))
                .update();
    }

    private static <R, T> T[] column(List<R> rows, IntFunction<T[]> array, Function<R, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    @Override
    public NearAmount balance(LedgerAccount account) {
        return balances(List.of(account)).getOrDefault(account, NearAmount.ZERO);
    }

    @Override
    public Map<LedgerAccount, NearAmount> balances(Collection<LedgerAccount> accounts) {
        var balances = new HashMap<LedgerAccount, NearAmount>();
        accounts.forEach(account -> balances.put(account, NearAmount.ZERO));
        heads.find(accounts).forEach((account, head) -> balances.put(account, new NearAmount(head.balance())));
        return Map.copyOf(balances);
    }

    @Override
    public NearAmount lockedBalance(LedgerAccount account) {
        return jdbc.sql("""
                        select balance from balances where kind = :kind and owner = :owner and asset = :asset for update
                        """)
                .param("kind", account.kind().text())
                .param("owner", account.owner())
                .param("asset", account.asset().code())
                .query(BigDecimal.class)
                .optional()
                .map(balance -> new NearAmount(balance.toBigIntegerExact()))
                .orElse(NearAmount.ZERO);
    }
}
