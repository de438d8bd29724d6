package dev.concord.testing;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;

/** All tables of a service's database, for tests of what must stand in none of them. */
public final class Tables {

    private Tables() {}

    /** Returns the tables in which some row has the text in any of its columns, be it in the midst of bytes. */
    public static List<String> thatHave(DataSource database, String text) {
        try (var connection = database.getConnection()) {
            var having = new ArrayList<String>();
            for (var table : all(connection)) {
                if (has(connection, table, text)) {
                    having.add(table);
                }
            }
            return having;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static List<String> all(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var found = connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
            while (found.next()) {
                tables.add(found.getString("TABLE_NAME"));
            }
        }
        return tables;
    }

    /** PostgreSQL writes bytes in hexadecimal. */
    private static boolean has(Connection connection, String table, String text) throws SQLException {
        try (var statement = connection.prepareStatement("""
                select exists (select 1 from "%s" as one
                    where strpos(cast(one as text), ?) > 0 or strpos(cast(one as text), ?) > 0)
                """.formatted(table))) {
            statement.setString(1, text);
            statement.setString(2, HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));
            try (var answer = statement.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }
}
