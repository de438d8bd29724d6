package dev.concord.testing;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Goes to a service's database as its requests do, past everything that the service checks itself: as the role of vendors or of
 * taskers, with whose they are said or not. Nothing that it changes stays.
 */
public final class WalledRows {

    /** What a table's rows are told to be somebody's by. */
    private static final String OF_SOMEBODY = """
            select distinct c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
            where c.relkind = 'r' and c.relnamespace = cast('public' as regnamespace) and not a.attisdropped
                and a.attname in ('vendor_id', 'tasker_id', 'owner_id', 'project_id', 'task_id', 'submission_id',
                    'webhook_id', 'import_id', 'payout_id', 'attempt_id')
                and c.relrowsecurity = ?
            order by 1
            """;

    private static final String COLUMN =
            "select attname from pg_attribute where attrelid = cast(? as regclass) and attnum = 1";

    private final DataSource database;
    private final String roles;

    /**
     * The database of a service.
     *
     * @param roles what the names of its roles begin with, as {@code task_service}
     */
    public WalledRows(DataSource database, String roles) {
        this.database = database;
        this.roles = roles;
    }

    /** Returns the tables whose rows are somebody's, by their names: those with policies, or those without. */
    public List<String> tables(boolean walled) throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(OF_SOMEBODY)) {
            query.setBoolean(1, walled);
            var tables = new ArrayList<String>();
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            return List.copyOf(tables);
        }
    }

    /** The vendor, or nobody if the id is empty. */
    public Caller vendor(String id) {
        return new Caller("vendor", id);
    }

    public Caller vendor(UUID id) {
        return vendor(id.toString());
    }

    /** The tasker, or nobody if the id is empty. */
    public Caller tasker(String id) {
        return new Caller("tasker", id);
    }

    public Caller tasker(UUID id) {
        return tasker(id.toString());
    }

    /** Somebody who asks the database directly. */
    public final class Caller {

        private final String kind;
        private final String id;

        private Caller(String kind, String id) {
            this.kind = kind;
            this.id = id;
        }

        /** Returns how many rows of a table are seen. */
        public long sees(String table) throws SQLException {
            return carriedOut(connection -> {
                try (var query = connection.prepareStatement("select count(*) from " + table);
                        var row = query.executeQuery()) {
                    row.next();
                    return row.getLong(1);
                }
            });
        }

        /** Returns how many rows of a table could be deleted or written over. */
        public long changes(String table) throws SQLException {
            var column = carriedOutByService(table);
            return does("update %1$s set %2$s = %2$s".formatted(table, column)) + does("delete from " + table);
        }

        /** Returns how many rows a statement changes. */
        public long does(String statement) throws SQLException {
            return carriedOut(connection -> {
                try (var change = connection.prepareStatement(statement)) {
                    return (long) change.executeUpdate();
                }
            });
        }

        private String carriedOutByService(String table) throws SQLException {
            try (var connection = database.getConnection();
                    var query = connection.prepareStatement(COLUMN)) {
                query.setString(1, table);
                try (var row = query.executeQuery()) {
                    row.next();
                    return row.getString(1);
                }
            }
        }

        private long carriedOut(Work work) throws SQLException {
            try (var connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try (var become =
                        connection.prepareStatement("select set_config('role', ?, true), set_config(?, ?, true)")) {
                    become.setString(1, roles + "_" + kind);
                    become.setString(2, "app." + kind);
                    become.setString(3, id);
                    become.execute();
                    return work.on(connection);
                } finally {
                    connection.rollback();
                    connection.setAutoCommit(true);
                }
            }
        }
    }

    private interface Work {

        long on(Connection connection) throws SQLException;
    }
}
