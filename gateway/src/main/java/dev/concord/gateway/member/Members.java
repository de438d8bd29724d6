package dev.concord.gateway.member;

import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.SecretHash;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All members of all vendors. */
@Component
public final class Members {

    private static final String COLUMNS = "id, vendor_id, name, role, invited_at, joined_at, version";

    private final JdbcClient jdbc;

    Members(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Holds the vendor's row, so that members change one at a time; returns how many there are. */
    int lockAndCount(VendorId vendor) {
        jdbc.sql("select 1 from vendors where id = :vendor for update")
                .param("vendor", vendor.value())
                .query(Integer.class)
                .single();
        return jdbc.sql("select count(*) from members where vendor_id = :vendor and removed_at is null")
                .param("vendor", vendor.value())
                .query(Integer.class)
                .single();
    }

    /** Invites somebody, or once more somebody who has not joined yet; nobody if the id is anybody else's. */
    Optional<Member> invite(Member member, SecretHash invitation, Instant until) {
        return jdbc.sql("""
                        insert into members (id, vendor_id, name, role, invited_at, invitation_hash, invitation_until)
                        values (:id, :vendor, :name, :role, :invited_at, :hash, :until)
                        on conflict (id) do update set name = excluded.name, role = excluded.role,
                            invited_at = excluded.invited_at, invitation_hash = excluded.invitation_hash,
                            invitation_until = excluded.invitation_until, version = members.version + 1
                        where members.vendor_id = excluded.vendor_id
                          and members.joined_at is null and members.removed_at is null
                        returning
                        """ + COLUMNS)
                .param("id", member.id().value())
                .param("vendor", member.vendor().value())
                .param("name", member.name())
                .param("role", member.role().toString())
                .param("invited_at", member.invitedAt().atOffset(ZoneOffset.UTC))
                .param("hash", invitation.bytes())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query(Members::member)
                .optional();
    }

    /** Makes whoever has the invitation the member; nobody if it was taken or has ended. */
    Optional<Member> join(SecretHash invitation, Instant now) {
        return jdbc.sql("""
                        update members set joined_at = :now, invitation_hash = null, invitation_until = null
                        where invitation_hash = :hash and invitation_until > :now and removed_at is null
                        returning
                        """ + COLUMNS)
                .param("hash", invitation.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(Members::member)
                .optional();
    }

    public Optional<Member> find(VendorId vendor, MemberId id) {
        return jdbc.sql("select " + COLUMNS + """
                         from members where id = :id and vendor_id = :vendor and removed_at is null
                        """)
                .param("id", id.value())
                .param("vendor", vendor.value())
                .query(Members::member)
                .optional();
    }

    int ownersOf(VendorId vendor) {
        return jdbc.sql("""
                        select count(*) from members
                        where vendor_id = :vendor and role = 'owner' and joined_at is not null and removed_at is null
                        """)
                .param("vendor", vendor.value())
                .query(Integer.class)
                .single();
    }

    void setRole(Member member) {
        jdbc.sql("update members set role = :role, version = :version where id = :id")
                .param("id", member.id().value())
                .param("role", member.role().toString())
                .param("version", member.version())
                .update();
    }

    /** Ends the membership, and what the member could sign in with; the row stays, for the log of who did what. */
    void remove(MemberId id, Instant now) {
        jdbc.sql("""
                        update members set removed_at = :now, name = '', invitation_hash = null, invitation_until = null
                        where id = :id
                        """)
                .param("id", id.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public List<Member> of(VendorId vendor, Optional<MemberId> after, int limit) {
        return jdbc.sql("select " + COLUMNS + """
                         from members
                        where vendor_id = :vendor and id > :after and removed_at is null order by id limit :limit
                        """)
                .param("vendor", vendor.value())
                .param("after", after.map(MemberId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query(Members::member)
                .list();
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        var joined = row.getTimestamp("joined_at");
        return new Member(
                new MemberId(row.getObject("id", UUID.class)),
                new VendorId(row.getObject("vendor_id", UUID.class)),
                row.getString("name"),
                VendorRole.parse(row.getString("role")),
                row.getTimestamp("invited_at").toInstant(),
                joined == null ? null : joined.toInstant(),
                row.getLong("version"));
    }
}
