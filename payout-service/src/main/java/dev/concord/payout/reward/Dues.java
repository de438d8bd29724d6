package dev.concord.payout.reward;

import dev.concord.contracts.id.TaskerId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is owed something and since when. A tasker's row guards all of his rewards that no payout has taken. */
@Component
public final class Dues {

    private final JdbcClient jdbc;

    public Dues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks what a tasker is owed: bookings and payouts wait. */
    public void lock(TaskerId tasker) {
        jdbc.sql("select 1 from dues where tasker_id = :tasker for update")
                .param("tasker", tasker.value())
                .query(Integer.class)
                .optional();
    }

    /** Locks what taskers are owed of whom nobody else does, in an order; returns whom. */
    public List<TaskerId> lockIdle(Collection<TaskerId> taskers) {
        return jdbc.sql("""
                        select tasker_id from dues where tasker_id = any (:taskers)
                        order by tasker_id for update skip locked
                        """)
                .param("taskers", values(taskers))
                .query((row, _) -> new TaskerId(row.getObject("tasker_id", UUID.class)))
                .list();
    }

    /** Notes anew since when taskers are owed something, or that nothing is. */
    public void refresh(Collection<TaskerId> taskers) {
        jdbc.sql("delete from dues where tasker_id = any (:taskers)")
                .param("taskers", values(taskers))
                .update();
        jdbc.sql("""
                        insert into dues (tasker_id, since)
                        select tasker_id, min(due_since) from rewards
                        where tasker_id = any (:taskers) and assigned + clawed_back < booked
                        group by tasker_id order by tasker_id
                        on conflict (tasker_id) do update set since = least(dues.since, excluded.since)
                        """).param("taskers", values(taskers)).update();
    }

    private static UUID[] values(Collection<TaskerId> taskers) {
        return taskers.stream().map(TaskerId::value).toArray(UUID[]::new);
    }
}
