package dev.concord.payout.account;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcAccounts implements Accounts {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcAccounts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean add(Owner owner, Account account) {
        return jdbc.sql("""
                        insert into accounts (account_id, owner_kind, owner_id, public_key, registered_at)
                        values (:account, :kind, :owner, :key, :now) on conflict do nothing
                        """)
                        .param("account", account.id().value())
                        .param("kind", owner.kind())
                        .param("owner", owner.id())
                        .param("key", account.key().toString())
                        .param("now", Timestamp.from(account.registeredAt()))
                        .update()
                == 1;
    }

    /** An account that was registered a moment ago by somebody else is found by the key, which then ends the transaction. */
    @Override
    public boolean replace(Owner.OfTasker tasker, Account account) {
        return jdbc.sql("""
                        update accounts set account_id = :account, public_key = :key, registered_at = :now,
                            held_since = null, held_because = null
                        where owner_id = :owner and owner_kind = :kind
                            and not exists (select 1 from accounts taken where taken.account_id = :account)
                        """)
                        .param("account", account.id().value())
                        .param("key", account.key().toString())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("owner", tasker.id())
                        .param("kind", tasker.kind())
                        .update()
                == 1;
    }

    @Override
    public boolean isRegistered(AccountId account) {
        return jdbc.sql("select exists (select 1 from accounts where account_id = :account)")
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public List<Account> of(Owner owner) {
        return jdbc.sql("""
                        select account_id, public_key, registered_at from accounts
                        where owner_id = :owner and owner_kind = :kind order by registered_at limit 100
                        """)
                .param("owner", owner.id())
                .param("kind", owner.kind())
                .query((row, _) -> new Account(
                        new AccountId(row.getString("account_id")),
                        PublicKey.parse(row.getString("public_key")),
                        row.getTimestamp("registered_at").toInstant()))
                .list();
    }

    @Override
    public void hold(AccountId account, String reason) {
        jdbc.sql("""
                        update accounts set held_since = :now, held_because = :reason
                        where account_id = :account and held_since is null
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("reason", reason)
                .param("account", account.value())
                .update();
    }

    @Override
    public boolean isHeld(AccountId account) {
        return jdbc.sql("""
                        select exists (select 1 from accounts where account_id = :account and held_since is not null)
                        """)
                .param("account", account.value())
                .query(Boolean.class)
                .single();
    }

    @Override
    public boolean release(AccountId account) {
        return jdbc.sql("""
                        update accounts set held_since = null, held_because = null
                        where account_id = :account and held_since is not null
                        """).param("account", account.value()).update() == 1;
    }
}
