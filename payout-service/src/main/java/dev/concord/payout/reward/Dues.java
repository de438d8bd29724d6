package dev.concord.payout.reward;

import dev.concord.contracts.id.TaskerId;
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

    /** Notes anew since when a tasker is owed something, or that nothing is. */
    public void refresh(TaskerId tasker) {
        jdbc.sql("delete from dues where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
        jdbc.sql("""
                        insert into dues (tasker_id, since)
                        select tasker_id, min(due_since) from rewards
                        where tasker_id = :tasker and assigned + clawed_back < booked group by tasker_id
                        on conflict (tasker_id) do update set since = least(dues.since, excluded.since)
                        """).param("tasker", tasker.value()).update();
    }
}
