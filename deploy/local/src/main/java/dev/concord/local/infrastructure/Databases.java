package dev.concord.local.infrastructure;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/** The databases of the services, one each; none reads another's. */
public final class Databases {

    private static final String TIMEOUT_SECONDS = "2";

    private final int port;

    public Databases(int port) {
        this.port = port;
    }

    /** Returns the JDBC address of a database. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates those that do not exist yet. */
    public void create(List<String> names) throws SQLException {
        try (var connection = connect()) {
            for (var name : names) {
                createIfAbsent(connection, name);
            }
        }
    }

    /** Tells whether the server answers queries. */
    boolean answer() {
        try (var connection = connect();
                var statement = connection.createStatement();
                var result = statement.executeQuery("select 1")) {
            return result.next();
        } catch (SQLException notYet) {
            return false;
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", PostgresServer.USER);
        properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
        properties.setProperty("socketTimeout", "30");
        return DriverManager.getConnection(url("postgres"), properties);
    }

    /** The names are ours, never a user's: {@code create database} takes no parameters. */
    private static void createIfAbsent(Connection connection, String name) throws SQLException {
        try (var find = connection.prepareStatement("select 1 from pg_database where datname = ?")) {
            find.setString(1, name);
            try (var found = find.executeQuery()) {
                if (found.next()) {
                    return;
                }
            }
        }
        try (var create = connection.createStatement()) {
            create.execute("create database " + name);
        }
    }
}
