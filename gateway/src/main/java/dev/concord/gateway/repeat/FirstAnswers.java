package dev.concord.gateway.repeat;

import dev.concord.gateway.repeat.Claim.Begun;
import dev.concord.near.key.Bytes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All first answers that are remembered, and requests that are under way to one. */
@Component
final class FirstAnswers {

    static final int FORGOTTEN_AT_ONCE = 100;

    private final JdbcClient jdbc;

    FirstAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Begins a request, unless it is remembered. Of many at once one does: the others wait for its row and then find it. What is there but
     * free is begun anew.
     */
    boolean begin(Begun begun, Instant now, Instant givenUpAt) {
        return jdbc.sql("""
                        insert into first_answers (name, caller, attempt, began_at, free_at)
                        values (:name, :caller, :attempt, :now, :given_up_at)
                        on conflict (name) do update
                        set attempt = excluded.attempt, began_at = excluded.began_at, free_at = excluded.free_at,
                            request = null, answer = null
                        where first_answers.free_at <= :now
                        """)
                        .param("name", begun.seal().name().toArray())
                        .param("caller", begun.seal().caller().toArray())
                        .param("attempt", begun.attempt())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .param("given_up_at", givenUpAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Claim> find(Seal seal) {
        return jdbc.sql("select request, answer from first_answers where name = :name")
                .param("name", seal.name().toArray())
                .query((row, _) -> claim(row, seal))
                .optional();
    }

    /** Remembers the answer, unless it took so long that somebody else has begun; null stands for one that is too large. */
    void end(Begun begun, Bytes request, @Nullable Bytes sealed, Instant until) {
        jdbc.sql("""
                        update first_answers set request = :request, answer = :answer, free_at = :until
                        where name = :name and attempt = :attempt and request is null
                        """)
                .param("name", begun.seal().name().toArray())
                .param("attempt", begun.attempt())
                .param("request", request.toArray())
                .param("answer", sealed == null ? null : sealed.toArray())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    void release(Begun begun) {
        jdbc.sql("delete from first_answers where name = :name and attempt = :attempt and request is null")
                .param("name", begun.seal().name().toArray())
                .param("attempt", begun.attempt())
                .update();
    }

    /**
     * Forgets the caller's oldest ones if there are more. What somebody else forgets at the same time is not waited for; those that are
     * passed over are not locked, as they would be by one select.
     */
    void keepLatest(Bytes caller, int most) {
        jdbc.sql("""
                        delete from first_answers where name in (
                            select name from first_answers where name in (
                                select name from first_answers where caller = :caller
                                order by began_at desc offset :most limit :limit)
                            for update skip locked)
                        """)
                .param("caller", caller.toArray())
                .param("most", most)
                .param("limit", FORGOTTEN_AT_ONCE)
                .update();
    }

    /** Forgets some that are free, and says how many. */
    int forget(Instant now, int limit) {
        return jdbc.sql("""
                        delete from first_answers where name in (
                            select name from first_answers where free_at <= :now
                            order by free_at limit :limit for update skip locked)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .update();
    }

    private static Claim claim(ResultSet row, Seal seal) throws SQLException {
        var request = row.getBytes("request");
        var answer = row.getBytes("answer");
        return request == null
                ? new Claim.UnderWay()
                : new Claim.Answered(seal, Bytes.of(request), answer == null ? null : Bytes.of(answer));
    }
}
