package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.session.Person;
import dev.concord.gateway.tasker.Tasker;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All that the gateway's tables say of people, wherever it stands: a table that comes to say more is added here. */
@Component
public final class PersonalRecords {

    /** Tables with a row for each way to sign in, and those of sessions that were begun so. */
    private static final List<String> SIGN_INS = List.of("sessions", "passwords", "identities");

    private final JdbcClient jdbc;

    PersonalRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<PersonalRecord> of(TaskerId tasker) {
        return jdbc.sql("""
                        select t.id, t.agent, t.registered_at, p.sign_in_name, p.changed_at, w.account_id, w.first_used_at
                        from taskers t
                        left join passwords p on p.tasker_id = t.id
                        left join wallets w on w.tasker_id = t.id
                        where t.id = :tasker
                        """)
                .param("tasker", tasker.value())
                .query(PersonalRecords::personalRecord)
                .optional();
    }

    public boolean canSignIn(Person person) {
        return jdbc.sql("""
                        select exists (select 1 from passwords where member_id = :person or tasker_id = :person)
                            or exists (select 1 from identities where member_id = :person or tasker_id = :person)
                            or exists (select 1 from wallets where tasker_id = :person)
                        """).param("person", person.id()).query(Boolean.class).single();
    }

    /** Within the caller's transaction: how the person signed in, and what the person called keys. Keys end. */
    public void eraseSignIns(Person person, Instant now) {
        jdbc.sql("""
                        delete from password_resets where sign_in_name in (
                            select sign_in_name from passwords where member_id = :person or tasker_id = :person)
                        """).param("person", person.id()).update();
        for (var table : SIGN_INS) {
            jdbc.sql("delete from " + table + " where member_id = :person or tasker_id = :person")
                    .param("person", person.id())
                    .update();
        }
        jdbc.sql("""
                        update api_keys set name = 'erased', revoked_at = coalesce(revoked_at, :now)
                        where member_id = :person or tasker_id = :person
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("person", person.id())
                .update();
    }

    /** Within the caller's transaction, again erases what was added since. The time of the first erasure stays. */
    void erase(TaskerId tasker, Instant now) {
        jdbc.sql("""
                        update taskers set erased_at = coalesce(erased_at, :now), token_hash = null, token_used = true
                        where id = :tasker
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("tasker", tasker.value())
                .update();
        eraseSignIns(new Person.Tasker(tasker), now);
        jdbc.sql("delete from wallets where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
    }

    private static PersonalRecord personalRecord(ResultSet row, int number) throws SQLException {
        return new PersonalRecord(
                new Tasker(new TaskerId(row.getObject("id", UUID.class)), row.getBoolean("agent")),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("sign_in_name"),
                instant(row.getTimestamp("changed_at")),
                row.getString("account_id"),
                instant(row.getTimestamp("first_used_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }
}
