package dev.concord.messaging.outbox;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.id.Ids;
import dev.concord.messaging.publish.TraceParents;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the rows, and wakes the relay once the caller's transaction has committed. */
final class JdbcOutbox implements Outbox {

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;
    private final Ids ids;
    private final InstantSource clock;
    private final TraceParents traces;
    private final Runnable wakeRelay;

    JdbcOutbox(JdbcTemplate jdbc, Ids ids, InstantSource clock, TraceParents traces, Runnable wakeRelay) {
        this.jdbc = jdbc;
        this.ids = ids;
        this.clock = clock;
        this.traces = traces;
        this.wakeRelay = wakeRelay;
    }

    @Override
    public void appendAll(Collection<? extends Event> events) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "outbox append outside a transaction (expected: the one that made the fact)");
        }
        if (events.isEmpty()) {
            return;
        }
        insert(events);
        TransactionSynchronizationManager.registerSynchronization(new WakeAfterCommit(wakeRelay));
    }

    private void insert(Collection<? extends Event> events) {
        var occurredAt = Timestamp.from(clock.instant());
        var traceParent = traces.current().orElse(null);
        jdbc.batchUpdate("""
                insert into outbox (type, event_id, record_key, payload, occurred_at, trace_parent)
                values (?, ?, ?, ?, ?, ?)
                """, events, BATCH, (statement, event) -> {
            statement.setString(1, EventType.of(event).typeName());
            statement.setObject(2, ids.next());
            statement.setString(3, event.key());
            statement.setBytes(4, EventJson.encode(event));
            statement.setTimestamp(5, occurredAt);
            statement.setString(6, traceParent);
        });
    }

    private record WakeAfterCommit(Runnable wakeRelay) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            wakeRelay.run();
        }
    }
}
