package dev.concord.payout.account;

import dev.concord.contracts.id.TaskerId;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Changes of taskers' accounts that wait for their time; at most one for each tasker. */
@Component
public final class AccountChanges {

    private final JdbcClient jdbc;

    AccountChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PendingChange> find(TaskerId tasker) {
        return jdbc.sql("""
                        select tasker_id, account_id, public_key, asked_at, takes_effect_at from account_changes
                        where tasker_id = :tasker
                        """)
                .param("tasker", tasker.value())
                .query(AccountChanges::change)
                .optional();
    }

    /** Notes a change instead of the one that waits, if there is one: the time begins anew. */
    void put(PendingChange change) {
        jdbc.sql("""
                        insert into account_changes (tasker_id, account_id, public_key, asked_at, takes_effect_at)
                        values (:tasker, :account, :key, :asked, :effect)
                        on conflict (tasker_id) do update set account_id = excluded.account_id,
                            public_key = excluded.public_key, asked_at = excluded.asked_at,
                            takes_effect_at = excluded.takes_effect_at
                        """)
                .param("tasker", change.taskerId().value())
                .param("account", change.account().id().value())
                .param("key", change.account().key().toString())
                .param("asked", Timestamp.from(change.account().registeredAt()))
                .param("effect", Timestamp.from(change.takesEffectAt()))
                .update();
    }

    List<PendingChange> due(Instant now, int limit) {
        return jdbc.sql("""
                        select tasker_id, account_id, public_key, asked_at, takes_effect_at from account_changes
                        where takes_effect_at <= :now order by takes_effect_at limit :limit
                        """)
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(AccountChanges::change)
                .list();
    }

    /** Takes the tasker's change out; false if there is none. */
    boolean remove(TaskerId tasker) {
        return jdbc.sql("delete from account_changes where tasker_id = :tasker")
                        .param("tasker", tasker.value())
                        .update()
                == 1;
    }

    /** Takes just that change out; false if it was cancelled, carried out, or another took its place. */
    boolean remove(PendingChange change) {
        return jdbc.sql("""
                        delete from account_changes
                        where tasker_id = :tasker and account_id = :account and takes_effect_at = :effect
                        """)
                        .param("tasker", change.taskerId().value())
                        .param("account", change.account().id().value())
                        .param("effect", Timestamp.from(change.takesEffectAt()))
                        .update()
                == 1;
    }

    private static PendingChange change(ResultSet row, int ignored) throws SQLException {
        var account = new Account(
                new AccountId(row.getString("account_id")),
                PublicKey.parse(row.getString("public_key")),
                row.getTimestamp("asked_at").toInstant());
        return new PendingChange(
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                account,
                row.getTimestamp("takes_effect_at").toInstant());
    }
}
