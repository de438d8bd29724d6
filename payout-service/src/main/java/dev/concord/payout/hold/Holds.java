package dev.concord.payout.hold;

import dev.concord.contracts.id.TaskerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All holds, those that have ended too. While one is open the database takes no attempt to pay the tasker. */
@Component
public final class Holds {

    private final JdbcClient jdbc;

    Holds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins a hold; false if there is one of the same cause, or was one by the same flag. */
    public boolean begin(Hold hold) {
        return jdbc.sql("""
                        insert into holds (id, tasker_id, cause, about, reason, held_at)
                        values (:id, :tasker, :cause, :about, :reason, :now) on conflict do nothing
                        """)
                        .param("id", hold.id())
                        .param("tasker", hold.taskerId().value())
                        .param("cause", hold.cause().text())
                        .param("about", hold.about())
                        .param("reason", hold.reason())
                        .param("now", Timestamp.from(hold.since()))
                        .update()
                == 1;
    }

    /** Ends the tasker's holds of these causes; false if there are none. */
    public boolean end(TaskerId tasker, Instant now, Hold.Cause... causes) {
        return jdbc.sql("""
                        update holds set ended_at = :now
                        where tasker_id = :tasker and ended_at is null and cause = any (:causes)
                        """)
                        .param("now", Timestamp.from(now))
                        .param("tasker", tasker.value())
                        .param(
                                "causes",
                                Arrays.stream(causes).map(Hold.Cause::text).toArray(String[]::new))
                        .update()
                > 0;
    }

    /** Returns the tasker's open holds, the oldest first. */
    List<Hold> of(TaskerId tasker) {
        return jdbc.sql("""
                        select id, tasker_id, cause, about, reason, held_at from holds
                        where tasker_id = :tasker and ended_at is null order by id limit 200
                        """).param("tasker", tasker.value()).query(Holds::hold).list();
    }

    /** Returns so many open holds behind that one, the oldest first. */
    List<Hold> open(UUID after, int limit) {
        return jdbc.sql("""
                        select id, tasker_id, cause, about, reason, held_at from holds
                        where ended_at is null and id > :after order by id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(Holds::hold)
                .list();
    }

    private static Hold hold(ResultSet row, int ignored) throws SQLException {
        return new Hold(
                row.getObject("id", UUID.class),
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                Hold.Cause.of(row.getString("cause")),
                row.getString("about"),
                row.getString("reason"),
                row.getTimestamp("held_at").toInstant());
    }
}
