package dev.concord.payout;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Makes the service's tables where no service runs. */
public final class Migrations {

    public static final String NEWEST = "latest";

    private Migrations() {}

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
