package dev.concord.web.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Hands out connections that have taken on the scope of what runs now: the database role, and whose rows it may see. What a
 * connection has taken on stays until it is taken for another scope, so that one and the same caller costs nothing again.
 */
final class RowScopedDataSource extends DelegatingDataSource {

    private static final String TAKE_ON = """
            select set_config('role', ?, false), set_config('app.vendor', ?, false), set_config('app.tasker', ?, false)
            """;

    private final String roles;

    /** What each connection of the pool has taken on; a new one is the service's. Guarded by itself, and forgets with the pool. */
    private final Map<Connection, RowScope> takenOn = Collections.synchronizedMap(new WeakHashMap<>());

    /**
     * A source over a pool.
     *
     * @param roles what the names of the roles begin with: of {@code task_service} they are {@code task_service_vendor} and
     *     {@code task_service_tasker}
     */
    RowScopedDataSource(DataSource pool, String roles) {
        super(pool);
        this.roles = roles;
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        try {
            adapt(connection, RowScope.current());
            return connection;
        } catch (SQLException | RuntimeException failed) {
            connection.close();
            throw failed;
        }
    }

    private void adapt(Connection connection, RowScope wanted) throws SQLException {
        var physical = connection.unwrap(Connection.class);
        var before = takenOn.getOrDefault(physical, RowScope.SERVICE);
        if (before.equals(wanted)) {
            return;
        }
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException(
                    "connection: in a transaction already (expected: one that commits by itself when it is taken)");
        }
        takenOn.put(physical, wanted);
        try (var statement = connection.prepareStatement(TAKE_ON)) {
            statement.setString(1, role(wanted));
            statement.setString(2, wanted.kind() == RowScope.Kind.VENDOR ? wanted.owner() : "");
            statement.setString(3, wanted.kind() == RowScope.Kind.TASKER ? wanted.owner() : "");
            statement.execute();
        } catch (SQLException failed) {
            // What it has taken on is not known any more, so it is never used again.
            connection.abort(Runnable::run);
            throw failed;
        }
    }

    private String role(RowScope scope) {
        return switch (scope.kind()) {
            case SERVICE -> "none";
            case VENDOR -> roles + "_vendor";
            case TASKER -> roles + "_tasker";
        };
    }
}
