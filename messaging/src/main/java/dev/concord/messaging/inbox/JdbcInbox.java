package dev.concord.messaging.inbox;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** One row for each event and consumer; the primary key decides who was first. */
public final class JdbcInbox implements Inbox {

    private final JdbcTemplate jdbc;
    private final InstantSource clock;

    public JdbcInbox(JdbcTemplate jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean firstTime(String consumer, String eventId) {
        return jdbc.update("""
                        insert into inbox (consumer, event_id, received_at) values (?, ?, ?)
                        on conflict (consumer, event_id) do nothing
                        """, consumer, eventId, Timestamp.from(clock.instant())) == 1;
    }

    @Override
    public int forgetBefore(Instant time) {
        return jdbc.update("""
                delete from inbox where ctid in
                    (select ctid from inbox where received_at < ? order by received_at limit 10000)
                """, Timestamp.from(time));
    }
}
