package dev.concord.messaging.outbox;

import dev.concord.contracts.event.EventType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * The relay's view of the outbox, through the one connection that holds the advisory lock: while this connection works, the
 * lock is held. Unpublished rows are all the rows, in the order of their ids; a row that commits late is still found.
 */
final class OutboxRows implements AutoCloseable {

    private static final long LOCK = 0x434F4E434F5244L; // "CONCORD"; each service has a database of its own

    private final Connection connection;
    private final boolean held;

    private OutboxRows(Connection connection, boolean held) {
        this.connection = connection;
        this.held = held;
    }

    static OutboxRows tryLock(DataSource database) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setAutoCommit(true);
            return new OutboxRows(connection, lock(connection));
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    boolean held() {
        return held;
    }

    List<OutboxRow> next(int limit) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select id, type, event_id, record_key, payload, occurred_at, trace_parent
                from outbox order by id limit ?
                """)) {
            statement.setInt(1, limit);
            try (var results = statement.executeQuery()) {
                var rows = new ArrayList<OutboxRow>();
                while (results.next()) {
                    rows.add(row(results));
                }
                return rows;
            }
        }
    }

    void delete(List<OutboxRow> rows) throws SQLException {
        var ids = rows.stream().map(OutboxRow::id).toArray(Long[]::new);
        try (var statement = connection.prepareStatement("delete from outbox where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids));
            statement.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                var unlock = connection.prepareStatement("select pg_advisory_unlock_all()")) {
            unlock.execute();
        }
    }

    private static boolean lock(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            statement.setLong(1, LOCK);
            try (var results = statement.executeQuery()) {
                return results.next() && results.getBoolean(1);
            }
        }
    }

    private static OutboxRow row(ResultSet results) throws SQLException {
        var typeName = results.getString("type");
        return new OutboxRow(
                results.getLong("id"),
                EventType.named(typeName)
                        .orElseThrow(() ->
                                new IllegalStateException("outbox.type: " + typeName + " (expected: a known type)")),
                results.getObject("event_id", UUID.class),
                results.getString("record_key"),
                results.getBytes("payload"),
                results.getTimestamp("occurred_at").toInstant(),
                results.getString("trace_parent"));
    }
}
