package dev.concord.messaging.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What the relay does about a defect: it may be late, but it must never be gone. */
final class OutboxRelayTest {

    private final BrokenDatabase database = new BrokenDatabase();
    private final Logger logger = (Logger) LoggerFactory.getLogger(OutboxRelay.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final OutboxRelay relay = new OutboxRelay(
            database,
            () -> {
                throw new AssertionError("there is no lock to publish under");
            },
            "test",
            new SimpleMeterRegistry());

    @AfterEach
    void stop() {
        relay.stop();
        logger.detachAppender(log);
    }

    @Test
    void aDefectIsToldAndTheRelayStartsOver() {
        log.start();
        logger.addAppender(log);

        relay.start();

        await().atMost(Duration.ofSeconds(20)).until(() -> database.asked.get() >= 3);
        assertThat(relay.isRunning()).isTrue();
        assertThat(log.list.getFirst().getLevel()).isEqualTo(Level.ERROR);
        assertThat(log.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("a defect");
    }

    @Test
    void betweenTwoTriesItWaits() {
        relay.start();

        await().during(Duration.ofMillis(500)).until(() -> database.asked.get() <= 1);
    }

    private static final class BrokenDatabase extends AbstractDataSource {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Connection getConnection() {
            asked.incrementAndGet();
            throw new IllegalStateException("a defect");
        }

        @Override
        public Connection getConnection(String user, String password) {
            return getConnection();
        }
    }
}
