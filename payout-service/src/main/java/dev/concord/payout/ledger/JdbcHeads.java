package dev.concord.payout.ledger;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.Bytes;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.Head;
import dev.concord.payout.ledger.domain.LedgerAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each account holds and where its chain ends. A row's lock is what puts postings into an order. */
@Component
final class JdbcHeads {

    private final JdbcClient jdbc;

    JdbcHeads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Locks the heads one by one in their order, whatever plan the database would choose for all of them at once. Rows are made
     * before, so that there is something to lock.
     */
    Map<LedgerAccount, Head> lock(SortedSet<LedgerAccount> accounts) {
        var columns = new AccountColumns(List.copyOf(accounts));
        columns.in(jdbc.sql("""
                        insert into balances (kind, owner, asset, balance)
                        select kind, owner, asset, 0 from unnest(:kinds, :owners, :assets) as new (kind, owner, asset)
                        where (select place from balances where balances.kind = new.kind and balances.owner = new.owner
                            and balances.asset = new.asset) is null
                        on conflict do nothing
                        """)).update();
        var heads = new HashMap<LedgerAccount, Head>();
        columns.in(jdbc.sql("""
                        select kind, owner, asset, balance, balances.place, hash
                        from balances join unnest(:kinds, :owners, :assets) with ordinality
                            as wanted (kind, owner, asset, turn) using (kind, owner, asset)
                        order by turn for update of balances
                        """)).query(row -> {
            heads.put(account(row), head(row));
        });
        return heads;
    }

    void store(Map<LedgerAccount, Head> heads) {
        var accounts = List.copyOf(heads.keySet());
        var statement = jdbc.sql("""
                        update balances set balance = new.balance, place = new.place, hash = new.hash
                        from unnest(:kinds, :owners, :assets, :balances, :places, :hashes)
                            as new (kind, owner, asset, balance, place, hash)
                        where balances.kind = new.kind and balances.owner = new.owner and balances.asset = new.asset
                        """);
        new AccountColumns(accounts).in(statement);
        new HeadColumns(accounts.stream().map(heads::get).toList())
                .in(statement)
                .update();
    }

    /** Reads the heads of those accounts that have one. */
    Map<LedgerAccount, Head> find(Collection<LedgerAccount> accounts) {
        var heads = new HashMap<LedgerAccount, Head>();
        new AccountColumns(List.copyOf(accounts)).in(jdbc.sql("""
                        select kind, owner, asset, balance, balances.place, hash
                        from balances join unnest(:kinds, :owners, :assets) as wanted (kind, owner, asset)
                            using (kind, owner, asset)
                        """)).query(row -> {
            heads.put(account(row), head(row));
        });
        return heads;
    }

    static LedgerAccount account(ResultSet row) throws SQLException {
        return new LedgerAccount(
                AccountKind.of(row.getString("kind")),
                row.getObject("owner", UUID.class),
                new Asset(row.getString("asset")));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                row.getBigDecimal("balance").toBigIntegerExact(), row.getLong("place"), Bytes.of(row.getBytes("hash")));
    }
}
