package dev.concord.gateway.password;

import dev.concord.contracts.id.MemberId;
import dev.concord.gateway.identity.PersonColumns;
import dev.concord.gateway.session.Person;
import dev.concord.web.Caller;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All passwords, as hashes; at most one for each person. */
@Component
final class Passwords {

    private static final String SELECT = """
            select p.sign_in_name, p.hash, p.tasker_id, t.agent, p.member_id, m.vendor_id, m.role
            from passwords p
            left join members m on m.id = p.member_id
            left join taskers t on t.id = p.tasker_id
            """;

    private final JdbcClient jdbc;
    private final Resets resets;

    Passwords(JdbcClient jdbc, Resets resets) {
        this.jdbc = jdbc;
        this.resets = resets;
    }

    /** A password, and who calls after having signed in by it. */
    record Stored(SignInName name, String hash, Caller caller) {}

    Optional<Stored> find(SignInName name) {
        return jdbc.sql(SELECT + " where p.sign_in_name = :name")
                .param("name", name.text())
                .query(Passwords::stored)
                .optional();
    }

    Optional<Stored> of(Person person) {
        return jdbc.sql(SELECT + " where p.member_id = :person or p.tasker_id = :person")
                .param("person", person.id())
                .query(Passwords::stored)
                .optional();
    }

    /** Tells whether the password is still that one, and keeps it so until the transaction ends. */
    boolean lock(Stored stored) {
        return jdbc.sql("select 1 from passwords where sign_in_name = :name and hash = :hash for share")
                .param("name", stored.name().text())
                .param("hash", stored.hash())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Adds somebody's first password; false if the name is taken, or there was one already. */
    boolean add(Person person, SignInName name, String hash, Instant now) {
        return jdbc.sql("""
                                insert into passwords (sign_in_name, member_id, tasker_id, hash, changed_at)
                                values (:name, :member, :tasker, :hash, :now) on conflict do nothing
                                """)
                        .param("name", name.text())
                        .param("member", person.memberColumn())
                        .param("tasker", person.taskerColumn())
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /**
     * Replaces a password, and with it any code that was mailed to replace the one before; false if it is another one meanwhile.
     *
     * @throws org.springframework.dao.DuplicateKeyException if the name is taken
     */
    boolean replace(Stored former, SignInName name, String hash, Instant now) {
        resets.remove(former.name());
        return jdbc.sql("""
                                update passwords set sign_in_name = :name, hash = :hash, changed_at = :now
                                where sign_in_name = :former_name and hash = :former_hash
                                """)
                        .param("name", name.text())
                        .param("hash", hash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("former_name", former.name().text())
                        .param("former_hash", former.hash())
                        .update()
                == 1;
    }

    /** Returns the role that the member has, whatever the credential is good for. */
    Optional<VendorRole> roleOf(MemberId member) {
        return jdbc.sql("select role from members where id = :id and removed_at is null")
                .param("id", member.value())
                .query((row, _) -> VendorRole.parse(row.getString("role")))
                .optional();
    }

    private static Stored stored(ResultSet row, int number) throws SQLException {
        return new Stored(
                new SignInName(row.getString("sign_in_name")), row.getString("hash"), PersonColumns.caller(row));
    }
}
