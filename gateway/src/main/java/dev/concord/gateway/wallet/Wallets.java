package dev.concord.gateway.wallet;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.tasker.Tasker;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which accounts taskers sign in, and which nonces they have used for it. */
@Component
final class Wallets {

    private final JdbcClient jdbc;

    Wallets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose an account is.
     *
     * @param admitted whether submission-service knows the tasker
     */
    record Wallet(Tasker tasker, boolean admitted) {}

    Optional<Wallet> find(AccountId account) {
        return jdbc.sql("""
                        select w.tasker_id, w.admitted, t.agent from wallets w join taskers t on t.id = w.tasker_id
                        where w.account_id = :account
                        """)
                .param("account", account.value())
                .query(Wallets::wallet)
                .optional();
    }

    /** Makes the account a tasker's sign-in; false if it is somebody's already. */
    boolean add(AccountId account, Tasker tasker, Instant now) {
        return jdbc.sql("""
                        insert into wallets (account_id, tasker_id, admitted, first_used_at)
                        values (:account, :tasker, false, :now) on conflict (account_id) do nothing
                        """)
                        .param("account", account.value())
                        .param("tasker", tasker.id().value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void noteAdmitted(AccountId account) {
        jdbc.sql("update wallets set admitted = true where account_id = :account")
                .param("account", account.value())
                .update();
    }

    /** Takes a nonce; false if it is taken. Some of those from before the moment given are forgotten. */
    boolean take(Bytes nonce, Instant now, Instant forgetBefore) {
        jdbc.sql("""
                        delete from used_nonces where nonce in (
                            select nonce from used_nonces where used_at < :before order by used_at limit 100)
                        """).param("before", forgetBefore.atOffset(ZoneOffset.UTC)).update();
        return jdbc.sql("insert into used_nonces (nonce, used_at) values (:nonce, :now) on conflict (nonce) do nothing")
                        .param("nonce", nonce.toArray())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Wallet wallet(ResultSet row, int number) throws SQLException {
        var tasker = new Tasker(new TaskerId(row.getObject("tasker_id", UUID.class)), row.getBoolean("agent"));
        return new Wallet(tasker, row.getBoolean("admitted"));
    }
}
