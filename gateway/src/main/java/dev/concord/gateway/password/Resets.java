package dev.concord.gateway.password;

import dev.concord.gateway.identity.SecretHash;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names for which another password was asked for, and the codes that were mailed. */
@Component
final class Resets {

    private static final int MOST_AT_ONCE = 20;

    private final JdbcClient jdbc;

    Resets(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name for which a mail is to be sent. */
    record Asked(SignInName name, Instant askedAt) {}

    /** Notes the wish, unless there was one within the pause before: nobody's mailbox is filled. */
    void ask(SignInName name, Instant now, Duration pause) {
        jdbc.sql("""
                        insert into password_resets (sign_in_name, asked_at, mail_at) values (:name, :now, :now)
                        on conflict (sign_in_name) do update set asked_at = excluded.asked_at, mail_at = excluded.mail_at
                        where password_resets.asked_at <= :before
                        """)
                .param("name", name.text())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("before", now.minus(pause).atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some whose mail is due; it is due again after the pause, unless that it is sent is noted. */
    List<Asked> take(Instant now, Duration pause) {
        return jdbc.sql("""
                        update password_resets set mail_at = :again where sign_in_name in (
                            select sign_in_name from password_resets where mail_at <= :now
                            order by mail_at limit :limit for update skip locked)
                        returning sign_in_name, asked_at
                        """)
                .param("again", now.plus(pause).atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", MOST_AT_ONCE)
                .query((row, _) -> new Asked(
                        new SignInName(row.getString("sign_in_name")),
                        row.getTimestamp("asked_at").toInstant()))
                .list();
    }

    /** Gives the name a code, which replaces the one before. */
    void setCode(SignInName name, SecretHash code, Instant until) {
        jdbc.sql("update password_resets set code_hash = :code, code_until = :until where sign_in_name = :name")
                .param("code", code.bytes())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("name", name.text())
                .update();
    }

    void noteSent(SignInName name) {
        jdbc.sql("update password_resets set mail_at = null where sign_in_name = :name")
                .param("name", name.text())
                .update();
    }

    void remove(SignInName name) {
        jdbc.sql("delete from password_resets where sign_in_name = :name")
                .param("name", name.text())
                .update();
    }

    /** Forgets some of those whose code has ended. */
    void forgetEnded(Instant now) {
        jdbc.sql("""
                        delete from password_resets where sign_in_name in (
                            select sign_in_name from password_resets where mail_at is null and code_until <= :now
                            order by code_until limit 100)
                        """).param("now", now.atOffset(ZoneOffset.UTC)).update();
    }

    /** Returns the name that a code is for, which is good for some time still. */
    Optional<SignInName> nameFor(SecretHash code, Instant now) {
        return jdbc.sql("select sign_in_name from password_resets where code_hash = :code and code_until > :now")
                .param("code", code.bytes())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new SignInName(row.getString("sign_in_name")))
                .optional();
    }

    /** Takes the code out; false if it was taken, replaced, or has ended. */
    boolean takeOut(SecretHash code, Instant now) {
        return jdbc.sql("delete from password_resets where code_hash = :code and code_until > :now")
                        .param("code", code.bytes())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
