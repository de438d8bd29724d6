package dev.concord.payout.ledger;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a batch of postings as three statements: arrays in, no rows out. */
@Component
final class JdbcLedger implements Ledger {

    private static final String ASSET = Asset.NEAR.code();

    private final JdbcClient jdbc;
    private final Ids ids;
    private final InstantSource clock;

    JdbcLedger(JdbcClient jdbc, Ids ids, InstantSource clock) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void post(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return;
        }
        var list = List.copyOf(postings);
        var postingIds = list.stream().map(_ -> ids.next()).toArray(UUID[]::new);
        insertPostings(list, postingIds);
        insertEntries(list, postingIds);
        changeBalances(Lines.changes(list));
    }

    private void insertPostings(List<Posting> postings, UUID[] postingIds) {
        jdbc.sql("""
                        insert into postings (id, kind, reference, posted_at)
                        select id, kind, reference, :now from unnest(:ids, :kinds, :references) as new (id, kind, reference)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", postingIds)
                .param(
                        "kinds",
                        postings.stream().map(each -> each.reason().name()).toArray(String[]::new))
                .param("references", postings.stream().map(Posting::reference).toArray(String[]::new))
                .update();
    }

    private void insertEntries(List<Posting> postings, UUID[] postingIds) {
        var owners = new ArrayList<UUID>();
        var numbers = new ArrayList<Integer>();
        var lines = new ArrayList<Lines.Line>();
        for (var i = 0; i < postingIds.length; i++) {
            var number = 0;
            for (var line : Lines.of(postings.get(i))) {
                owners.add(postingIds[i]);
                numbers.add(number++);
                lines.add(line);
            }
        }
        jdbc.sql("""
                        insert into entries (posting_id, line, kind, owner, asset, amount)
                        select posting_id, line, kind, owner, :asset, amount
                        from unnest(:postings, :lines, :kinds, :owners, :amounts)
                            as new (posting_id, line, kind, owner, amount)
                        """)
                .param("asset", ASSET)
                .param("postings", owners.toArray(UUID[]::new))
                .param("lines", numbers.toArray(Integer[]::new))
                .param("kinds", kinds(lines.stream().map(Lines.Line::account).toList()))
                .param("owners", owners(lines.stream().map(Lines.Line::account).toList()))
                .param(
                        "amounts",
                        lines.stream()
                                .map(line -> new BigDecimal(line.amount()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    /**
     * Locks the balances one by one in their order, whatever plan the database would choose for all of them at once. Rows are
     * made before: a check sees the row proposed to an upsert, which is a change here and no balance.
     */
    private void changeBalances(Map<LedgerAccount, BigInteger> changes) {
        var accounts = List.copyOf(changes.keySet());
        on(accounts, """
                        insert into balances (kind, owner, asset, balance)
                        select kind, owner, :asset, 0 from unnest(:kinds, :owners) as new (kind, owner)
                        on conflict do nothing
                        """).update();
        on(accounts, """
                        select count(*) from (
                            select 1 from balances join unnest(:kinds, :owners) with ordinality
                                as wanted (kind, owner, place) using (kind, owner)
                            where asset = :asset order by place for update of balances) locked
                        """).query(Long.class).single();
        on(accounts, """
                        update balances set balance = balance + change
                        from unnest(:kinds, :owners, :changes) as new (kind, owner, change)
                        where balances.kind = new.kind and balances.owner = new.owner and asset = :asset
                        """)
                .param(
                        "changes",
                        accounts.stream()
                                .map(each -> new BigDecimal(changes.get(each)))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private JdbcClient.StatementSpec on(List<LedgerAccount> accounts, String sql) {
        return jdbc.sql(sql)
                .param("asset", ASSET)
                .param("kinds", kinds(accounts))
                .param("owners", owners(accounts));
    }

    @Override
    public NearAmount balance(LedgerAccount account) {
        return balance(account, "");
    }

    @Override
    public Map<LedgerAccount, NearAmount> balances(Collection<LedgerAccount> accounts) {
        var balances = new HashMap<LedgerAccount, NearAmount>();
        accounts.forEach(account -> balances.put(account, NearAmount.ZERO));
        on(List.copyOf(accounts), """
                        select kind, owner, balance from balances join unnest(:kinds, :owners) as wanted (kind, owner)
                            using (kind, owner)
                        where asset = :asset
                        """).query(row -> {
            balances.put(
                    new LedgerAccount(AccountKind.of(row.getString("kind")), row.getObject("owner", UUID.class)),
                    new NearAmount(row.getBigDecimal("balance").toBigIntegerExact()));
        });
        return Map.copyOf(balances);
    }

    @Override
    public NearAmount lockedBalance(LedgerAccount account) {
        return balance(account, " for update");
    }

    private NearAmount balance(LedgerAccount account, String lock) {
        return jdbc.sql("select balance from balances where kind = :kind and owner = :owner and asset = :asset" + lock)
                .param("kind", account.kind().text())
                .param("owner", account.owner())
                .param("asset", ASSET)
                .query(BigDecimal.class)
                .optional()
                .map(balance -> new NearAmount(balance.toBigIntegerExact()))
                .orElse(NearAmount.ZERO);
    }

    @Override
    public Map<AccountKind, BigInteger> totals() {
        var totals = new EnumMap<AccountKind, BigInteger>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            totals.put(kind, BigInteger.ZERO);
        }
        jdbc.sql("select kind, sum(amount) as total from entries where asset = :asset group by kind")
                .param("asset", ASSET)
                .query(row -> {
                    totals.put(
                            AccountKind.of(row.getString("kind")),
                            row.getBigDecimal("total").toBigIntegerExact());
                });
        return totals;
    }

    @Override
    public List<String> differences() {
        return jdbc.sql("""
                        (select format('posting %s: its entries sum to %s (expected: 0)', posting_id, sum(amount))
                         from entries group by posting_id, asset having sum(amount) <> 0 limit 100)
                        union all
                        (select format('balance of %s %s: %s (expected: %s, the sum of its entries)', kind, owner,
                             coalesce(balance, 0), coalesce(total, 0))
                         from balances full join
                             (select kind, owner, asset, sum(amount) as total from entries group by kind, owner, asset) sums
                             using (kind, owner, asset)
                         where coalesce(balance, 0) <> coalesce(total, 0) limit 100)
                        """).query((row, _) -> row.getString(1)).list();
    }

    @Override
    public long size() {
        return jdbc.sql("select count(*) from postings").query(Long.class).single();
    }

    private static String[] kinds(List<LedgerAccount> accounts) {
        return accounts.stream().map(each -> each.kind().text()).toArray(String[]::new);
    }

    private static UUID[] owners(List<LedgerAccount> accounts) {
        return accounts.stream().map(LedgerAccount::owner).toArray(UUID[]::new);
    }
}
