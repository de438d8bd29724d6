package dev.concord.gateway.personal;

import dev.concord.contracts.id.TaskerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What services are still to be told. */
@Component
final class Tellings {

    private static final int MOST_AT_ONCE = 20;

    private final JdbcClient jdbc;

    Tellings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Within the transaction that erases; what is on the list already stays as it is. */
    void add(TaskerId tasker, Told service, int round, Instant due) {
        jdbc.sql("""
                        insert into erasures (tasker_id, service, round, due_at) values (:tasker, :service, :round, :due)
                        on conflict do nothing
                        """)
                .param("tasker", tasker.value())
                .param("service", service.toString())
                .param("round", round)
                .param("due", due.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Takes some that are due; unless they are removed, they are due again after a pause that doubles up to an hour. */
    List<Telling> take(Instant now, Duration pause) {
        return jdbc.sql("""
                        update erasures set attempts = attempts + 1,
                            due_at = :now + least(:pause * power(2, least(attempts, 10)), 3600) * interval '1 second'
                        where (tasker_id, service, round) in (
                            select tasker_id, service, round from erasures where due_at <= :now
                            order by due_at limit :limit for update skip locked)
                        returning tasker_id, service, round, attempts
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("pause", pause.toMillis() / 1000.0)
                .param("limit", MOST_AT_ONCE)
                .query(Tellings::telling)
                .list();
    }

    void remove(Telling told) {
        jdbc.sql("delete from erasures where tasker_id = :tasker and service = :service and round = :round")
                .param("tasker", told.tasker().value())
                .param("service", told.service().toString())
                .param("round", told.round())
                .update();
    }

    private static Telling telling(ResultSet row, int number) throws SQLException {
        return new Telling(
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                Told.stored(row.getString("service")),
                row.getInt("round"),
                row.getInt("attempts"));
    }
}
