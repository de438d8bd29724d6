package dev.concord.gateway.provider;

import dev.concord.contracts.id.IdentityId;
import dev.concord.gateway.identity.PersonColumns;
import dev.concord.gateway.session.Person;
import dev.concord.web.Caller;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** By which accounts at providers people sign in. */
@Component
public final class Identities {

    private final JdbcClient jdbc;

    Identities(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whose an identity is.
     *
     * @param admitted whether submission-service knows the tasker, if it is one
     */
    record Owned(IdentityId id, Caller caller, boolean admitted) {}

    /** Finds by issuer and subject, never by a mail address: that may be given to somebody else. */
    Optional<Owned> find(Proven.Identity identity) {
        return jdbc.sql("""
                        select i.id, i.admitted, i.tasker_id, t.agent, m.id as member_id, m.vendor_id, m.role
                        from identities i
                        left join members m on m.id = i.member_id
                        left join taskers t on t.id = i.tasker_id
                        where i.issuer = :issuer and i.subject = :subject
                        """)
                .param("issuer", identity.issuer())
                .param("subject", identity.subject())
                .query(Identities::owned)
                .optional();
    }

    /** Tells whether the identity is still there, and keeps it so until the transaction ends. */
    boolean lock(IdentityId id) {
        return jdbc.sql("select 1 from identities where id = :id for share")
                .param("id", id.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Links the identity to the person; false if it is somebody's. */
    boolean add(IdentityId id, Proven.Identity identity, Person person, boolean admitted, Instant now) {
        return jdbc.sql("""
                                insert into identities (id, issuer, subject, member_id, tasker_id, email, admitted, linked_at)
                                values (:id, :issuer, :subject, :member, :tasker, :email, :admitted, :now)
                                on conflict (issuer, subject) do nothing
                                """)
                        .param("id", id.value())
                        .param("issuer", identity.issuer())
                        .param("subject", identity.subject())
                        .param("member", person.memberColumn())
                        .param("tasker", person.taskerColumn())
                        .param("email", identity.email())
                        .param("admitted", admitted)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void noteAdmitted(IdentityId id) {
        jdbc.sql("update identities set admitted = true where id = :id")
                .param("id", id.value())
                .update();
    }

    /** Returns the person's, behind the id given. */
    public List<LinkedIdentity> of(Person person, Optional<IdentityId> after, int limit) {
        return jdbc.sql("""
                        select id, issuer, email, linked_at from identities
                        where (member_id = :person or tasker_id = :person) and id > :after order by id limit :limit
                        """)
                .param("person", person.id())
                .param("after", after.map(IdentityId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query((row, _) -> new LinkedIdentity(
                        new IdentityId(row.getObject("id", UUID.class)),
                        row.getString("issuer"),
                        row.getString("email"),
                        row.getTimestamp("linked_at").toInstant()))
                .list();
    }

    int count(Person person) {
        return jdbc.sql("select count(*) from identities where member_id = :person or tasker_id = :person")
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    /** Unlinks one of the person's; false if there is none with that id. */
    boolean remove(Person person, IdentityId id) {
        return jdbc.sql("delete from identities where id = :id and (member_id = :person or tasker_id = :person)")
                        .param("id", id.value())
                        .param("person", person.id())
                        .update()
                == 1;
    }

    private static Owned owned(ResultSet row, int number) throws SQLException {
        return new Owned(
                new IdentityId(row.getObject("id", UUID.class)), PersonColumns.caller(row), row.getBoolean("admitted"));
    }
}
