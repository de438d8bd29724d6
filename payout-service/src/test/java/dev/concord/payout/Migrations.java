package dev.concord.payout;

import dev.concord.testing.Backing;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Makes the service's tables where no service runs. */
public final class Migrations {

    public static final String NEWEST = "latest";

    private Migrations() {}

    /** Returns a database that nobody else has, without tables. */
    public static DriverManagerDataSource fresh(String name) {
        var database = Backing.postgres(name);
        return new DriverManagerDataSource(database.jdbcUrl(), database.user(), database.password());
    }

    /** Brings a database to a version, which tests of migrations let be an earlier one. */
    public static void migrate(DataSource source, String version) {
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/messaging", "classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }
}
