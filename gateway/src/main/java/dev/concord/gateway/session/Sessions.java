package dev.concord.gateway.session;

import dev.concord.contracts.id.SessionId;
import dev.concord.gateway.identity.SecretHash;
import dev.concord.gateway.identity.SessionSettings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All sessions that have not ended, and for a while those that have because nobody used them. */
@Component
public final class Sessions {

    private static final int KEPT_PER_PERSON = 20;

    private final JdbcClient jdbc;
    private final Duration idle;

    Sessions(JdbcClient jdbc, SessionSettings settings) {
        this.jdbc = jdbc;
        this.idle = settings.idle();
    }

    /** Adds a session; the person's oldest ones end if there are too many, and some of anybody's that have ended are forgotten. */
    void add(Person person, Session session, SecretHash secret) {
        jdbc.sql("""
                        delete from sessions where id in (
                            (select id from sessions where ends_at <= :now order by ends_at limit 100)
                            union all
                            (select id from sessions where member_id = :person or tasker_id = :person
                             order by id desc offset :keep))
                        """)
                .param("now", session.beganAt().atOffset(ZoneOffset.UTC))
                .param("person", person.id())
                .param("keep", KEPT_PER_PERSON - 1)
                .update();
        jdbc.sql("""
                        insert into sessions (id, secret_hash, member_id, tasker_id, signed_in_by, began_at, seen_at, ends_at)
                        values (:id, :hash, :member, :tasker, :by, :began_at, :seen_at, :ends_at)
                        """)
                .param("id", session.id().value())
                .param("hash", secret.bytes())
                .param("member", person.memberColumn())
                .param("tasker", person.taskerColumn())
                .param("by", session.signedInBy().toString())
                .param("began_at", session.beganAt().atOffset(ZoneOffset.UTC))
                .param("seen_at", session.seenAt().atOffset(ZoneOffset.UTC))
                .param("ends_at", session.endsAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Returns when a session began, if it has not ended. */
    public Optional<Instant> beganAt(SessionId id) {
        return jdbc.sql("select began_at from sessions where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getTimestamp("began_at").toInstant())
                .optional();
    }

    /** Ends one of the person's sessions; false if there is none with that id. */
    boolean end(Person person, SessionId id) {
        return jdbc.sql("delete from sessions where id = :id and (member_id = :person or tasker_id = :person)")
                        .param("id", id.value())
                        .param("person", person.id())
                        .update()
                == 1;
    }

    /** Within the caller's transaction, after which the caller has everybody looked up anew. */
    public void endAllOf(Person person) {
        jdbc.sql("delete from sessions where member_id = :person or tasker_id = :person")
                .param("person", person.id())
                .update();
    }

    /** Returns the person's sessions that go on, behind the id given. */
    public List<Session> of(Person person, Instant now, Optional<SessionId> after, int limit) {
        return jdbc.sql("""
                        select id, signed_in_by, began_at, seen_at, ends_at from sessions
                        where (member_id = :person or tasker_id = :person) and id > :after
                          and ends_at > :now and seen_at > :idle_since
                        order by id limit :limit
                        """)
                .param("person", person.id())
                .param("after", after.map(SessionId::value).orElse(new UUID(0, 0)))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("idle_since", now.minus(idle).atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(Sessions::session)
                .list();
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                SignedInBy.stored(row.getString("signed_in_by")),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                row.getTimestamp("ends_at").toInstant());
    }
}
