package dev.concord.messaging.outbox;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.EventType;
import dev.concord.contracts.id.Ids;
import dev.concord.messaging.publish.TraceParents;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Writes the rows, and wakes the relay once the caller's transaction has committed. */
final class JdbcOutbox implements Outbox {

    private static final int MOST_ROWS = 500;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

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

    /** Many rows as one statement, bounded in what it holds in memory. */
    private void insert(Collection<? extends Event> events) {
        var rows = new ArrayList<Row>();
        var bytes = 0;
        for (var event : events) {
            var row = new Row(EventType.of(event).typeName(), ids.next(), event.key(), EventJson.encode(event));
            if (rows.size() == MOST_ROWS || bytes + row.payload.length > MOST_BYTES) {
                insert(rows);
                rows.clear();
                bytes = 0;
            }
            rows.add(row);
            bytes += row.payload.length;
        }
        insert(rows);
    }

    private void insert(List<Row> rows) {
        jdbc.update("""
                insert into outbox (type, event_id, record_key, payload, occurred_at, trace_parent)
                select type, event_id, record_key, payload, ?, ?
                from unnest(?, ?, ?, ?) with ordinality as new (type, event_id, record_key, payload, turn) order by turn
                """, statement -> {
            var connection = statement.getConnection();
            statement.setTimestamp(1, Timestamp.from(clock.instant()));
            statement.setString(2, traces.current().orElse(null));
            statement.setArray(3, connection.createArrayOf("text", column(rows, String[]::new, Row::type)));
            statement.setArray(4, connection.createArrayOf("uuid", column(rows, UUID[]::new, Row::eventId)));
            statement.setArray(5, connection.createArrayOf("text", column(rows, String[]::new, Row::key)));
            statement.setArray(6, connection.createArrayOf("bytea", column(rows, byte[][]::new, Row::payload)));
        });
    }

    private static <T> T[] column(List<Row> rows, IntFunction<T[]> array, Function<Row, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    @SuppressWarnings("ArrayRecordComponent") // Lives as long as one statement, and is compared with nothing.
    private record Row(String type, UUID eventId, String key, byte[] payload) {}

    private record WakeAfterCommit(Runnable wakeRelay) implements TransactionSynchronization {

        @Override
        public void afterCommit() {
            wakeRelay.run();
        }
    }
}
