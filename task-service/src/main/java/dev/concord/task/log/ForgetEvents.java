package dev.concord.task.log;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes old events in small steps, and notes with each how far a project's log is gone, so that no reader takes less for all. */
@Component
final class ForgetEvents {

    static final int BATCH = 5_000;
    private static final int BATCHES = 20;

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final LogSettings settings;

    ForgetEvents(JdbcClient jdbc, InstantSource clock, LogSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void forgetSome() {
        for (var batch = 0; batch < BATCHES && forgetBatch(); batch++) {
            // Each batch is a statement, and a transaction, of its own.
        }
    }

    /** Returns whether there may be more. Another instance that does the same just now is stepped around. */
    private boolean forgetBatch() {
        return jdbc.sql("""
                        with old as (
                            select project_id, position from project_events where occurred_at < :before
                            order by occurred_at limit :batch for update skip locked
                        ), gone as (
                            delete from project_events event using old
                            where event.project_id = old.project_id and event.position = old.position
                            returning event.project_id, event.position
                        ), noted as (
                            update project_event_heads head set forgotten = greatest(forgotten, furthest.position)
                            from (select project_id, max(position) as position from gone group by project_id) furthest
                            where head.project_id = furthest.project_id
                        )
                        select count(*) from gone
                        """)
                        .param("before", clock.instant().minus(settings.keep()).atOffset(ZoneOffset.UTC))
                        .param("batch", BATCH)
                        .query(Integer.class)
                        .single()
                == BATCH;
    }
}
