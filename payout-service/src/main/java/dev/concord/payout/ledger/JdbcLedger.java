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
        insertPostings(written);
        var extended = Chain.extend(heads.lock(touched(postings)), written);
        insertEntries(extended.entries());
        heads.store(extended.heads());
    }

    private static SortedSet<LedgerAccount> touched(Collection<Posting> postings) {
        return postings.stream()
                .flatMap(posting -> Lines.of(posting).stream())
                .map(Lines.Line::account)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void insertPostings(List<Written> postings) {
        jdbc.sql("""
                        insert into postings (id, kind, reference, posted_at)
                        select id, kind, reference, :now from unnest(:ids, :kinds, :references) as new (id, kind, reference)
                        """)
                .param("now", Timestamp.from(postings.getFirst().at()))
                .param("ids", postings.stream().map(Written::id).toArray(UUID[]::new))
                .param(
                        "kinds",
                        postings.stream()
                                .map(each -> each.posting().reason().name())
                                .toArray(String[]::new))
                .param(
                        "references",
                        postings.stream()
                                .map(each -> each.posting().reference())
                                .toArray(String[]::new))
                .update();
    }

    private void insertEntries(List<Entry> entries) {
        var statement = jdbc.sql("""
                        insert into entries (posting_id, line, kind, owner, asset, amount, place, balance, hash)
                        select posting_id, line, kind, owner, asset, amount, place, balance, hash
                        from unnest(:postings, :lines, :kinds, :owners, :assets, :amounts, :places, :balances, :hashes)
                            as new (posting_id, line, kind, owner, asset, amount, place, balance, hash)
                        """);
        new AccountColumns(entries.stream().map(Entry::account).toList()).in(statement);
        new HeadColumns(entries.stream().map(Entry::head).toList()).in(statement);
        statement
                .param(
                        "postings",
                        entries.stream().map(entry -> entry.posting().id()).toArray(UUID[]::new))
                .param("lines", entries.stream().map(Entry::line).toArray(Integer[]::new))
                .param(
                        "amounts",
                        entries.stream()
                                .map(entry -> new BigDecimal(entry.amount()))
                                .toArray(BigDecimal[]::new))
                .update();
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
