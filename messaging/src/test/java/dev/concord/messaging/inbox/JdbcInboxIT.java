package dev.concord.messaging.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.testing.Backing;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.transaction.support.TransactionTemplate;

final class JdbcInboxIT {

    private static final Instant NOW = Instant.parse("2026-11-24T10:15:30Z");

    private final DriverManagerDataSource database = database();
    private final Inbox inbox = new JdbcInbox(new JdbcTemplate(database), InstantSource.fixed(NOW));

    @Test
    void anEventIsNewOnceForEachConsumer() {
        assertThat(inbox.firstTime("rewards", "e-1")).isTrue();
        assertThat(inbox.firstTime("rewards", "e-1")).isFalse();
        assertThat(inbox.firstTime("statements", "e-1")).isTrue();
    }

    @Test
    void anEventWhoseHandlingIsRolledBackIsStillNew() {
        new TransactionTemplate(new DataSourceTransactionManager(database)).executeWithoutResult(transaction -> {
            assertThat(inbox.firstTime("rewards", "e-1")).isTrue();
            transaction.setRollbackOnly();
        });

        assertThat(inbox.firstTime("rewards", "e-1")).isTrue();
    }

    @Test
    void oldEventsAreForgotten() {
        inbox.firstTime("rewards", "e-1");

        assertThat(inbox.forgetBefore(NOW)).isZero();
        assertThat(inbox.forgetBefore(NOW.plusSeconds(1))).isEqualTo(1);
        assertThat(inbox.firstTime("rewards", "e-1")).isTrue();
    }

    private static DriverManagerDataSource database() {
        var fresh = Backing.postgres("inbox");
        var source = new DriverManagerDataSource(fresh.jdbcUrl(), fresh.user(), fresh.password());
        new ResourceDatabasePopulator(new ClassPathResource("db/messaging/V1_1__inbox.sql")).execute(source);
        return source;
    }
}
