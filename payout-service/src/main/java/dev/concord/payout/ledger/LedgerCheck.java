package dev.concord.payout.ledger;

import dev.concord.contracts.money.Asset;
import dev.concord.payout.ledger.domain.AccountKind;
import java.math.BigInteger;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Recomputes the books from their entries, and believes nothing that the entries do not say. */
@Component
public final class LedgerCheck {

    /** Of each kind of difference; how many more there are is said. */
    private static final int MOST_NAMED = 1_000;

    private final JdbcClient jdbc;

    LedgerCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Returns what the entries of each kind of account sum to, by asset; sources below zero. */
    public Map<Asset, Map<AccountKind, BigInteger>> totals() {
        var totals = new TreeMap<String, Map<AccountKind, BigInteger>>();
        totals.put(Asset.NEAR.code(), noTotals());
        jdbc.sql("select asset, kind, sum(amount) as total from entries group by asset, kind")
                .query(row -> {
                    totals.computeIfAbsent(row.getString("asset"), _ -> noTotals())
                            .put(
                                    AccountKind.of(row.getString("kind")),
                                    row.getBigDecimal("total").toBigIntegerExact());
                });
        return totals.entrySet().stream()
                .collect(Collectors.toMap(each -> new Asset(each.getKey()), Map.Entry::getValue));
    }

    private static Map<AccountKind, BigInteger> noTotals() {
        var totals = new EnumMap<AccountKind, BigInteger>(AccountKind.class);
        for (var kind : AccountKind.values()) {
            totals.put(kind, BigInteger.ZERO);
        }
        return totals;
    }

    /** Returns every posting and balance that does not fit the entries, in words; nothing if all do. */
    public List<String> differences() {
        return named("""
                select format('posting %s: its entries sum to %s %s (expected: 0)', posting_id, sum(amount), asset)
                from entries group by posting_id, asset having sum(amount) <> 0
                union all
                select format('posting %s: no entries (expected: 2 or more)', id)
                from postings where not exists (select 1 from entries where posting_id = postings.id)
                union all
                select format('balance of %s %s in %s: %s (expected: %s, the sum of its entries)', kind, owner, asset,
                    coalesce(balance, 0), coalesce(total, 0))
                from balances full join
                    (select kind, owner, asset, sum(amount) as total from entries group by kind, owner, asset) sums
                    using (kind, owner, asset)
                where coalesce(balance, 0) <> coalesce(total, 0)
                """);
    }

    /** Returns every place at which an account's chain is broken, in words; nothing if nobody has changed an entry. */
    public List<String> brokenChains() {
        return named("""
                with chained as (
                    select entries, postings, entries.kind, owner, asset, place, amount, balance, hash,
                        lag(place, 1, cast(0 as bigint)) over chain as place_before,
                        lag(balance, 1, cast(0 as numeric)) over chain as balance_before,
                        lag(hash, 1, decode(repeat('00', 32), 'hex')) over chain as hash_before
                    from entries join postings on postings.id = entries.posting_id
                    window chain as (partition by entries.kind, owner, asset order by place))
                select format('chain of %s %s in %s: entry %s does not follow the one before it', kind, owner, asset, place)
                from chained
                where place <> place_before + 1 or balance <> balance_before + amount
                    or hash <> entry_hash(hash_before, postings, entries)
                union all
                select format('chain of %s %s in %s: it ends at entry %s (expected: %s, or another content)', kind, owner,
                    asset, coalesce(ends.place, 0), coalesce(balances.place, 0))
                from balances full join
                    (select distinct on (kind, owner, asset) kind, owner, asset, place, hash from entries
                     order by kind, owner, asset, place desc) ends
                    using (kind, owner, asset)
                where coalesce(ends.place, 0) <> coalesce(balances.place, 0)
                    or coalesce(ends.hash, decode(repeat('00', 32), 'hex')) is distinct from balances.hash
                """);
    }

    /** Returns a digest of every account's head: kept elsewhere, it shows later whether all was written anew meanwhile. */
    public String digest() {
        return jdbc.sql("""
                        select encode(sha256(coalesce(string_agg(
                            convert_to(concat_ws('|', kind, owner, asset, place, encode(hash, 'hex')), 'UTF8'), '\\x0a'
                            order by kind, owner, asset), '')), 'hex')
                        from balances where place > 0
                        """).query(String.class).single();
    }

    /** Returns how many postings there are, which tells whether the books changed meanwhile. */
    public long size() {
        return jdbc.sql("select count(*) from postings").query(Long.class).single();
    }

    private List<String> named(String differences) {
        var named = jdbc.sql("select difference from (" + differences + ") found (difference) limit :limit")
                .param("limit", MOST_NAMED + 1)
                .query((row, _) -> row.getString(1))
                .list();
        return named.size() <= MOST_NAMED
                ? named
                : Stream.concat(
                                named.stream().limit(MOST_NAMED),
                                Stream.of("more than " + MOST_NAMED + " of that kind"))
                        .toList();
    }
}
