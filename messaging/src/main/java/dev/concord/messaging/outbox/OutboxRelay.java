package dev.concord.messaging.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Publishes the outbox of one service in order. Of all replicas the one that holds the advisory lock relays; its producer
 * joins with the service's transactional id after the lock is taken, so a stalled predecessor is fenced by the broker. A
 * batch is committed on Kafka before its rows are deleted: a crash between the two publishes it again, never loses it.
 */
public final class OutboxRelay implements SmartLifecycle {

    static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration IDLE = Duration.ofMillis(200);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration BATCH_AT_MOST = Duration.ofSeconds(5);

    private final DataSource database;
    private final Supplier<Producer<String, byte[]>> producers;
    private final String source;
    private final Counter published;
    private final Semaphore wakeUps = new Semaphore(0);
    private volatile boolean running;
    private Thread worker = new Thread(() -> {});

    OutboxRelay(
            DataSource database, Supplier<Producer<String, byte[]>> producers, String source, MeterRegistry metrics) {
        this.database = database;
        this.producers = producers;
        this.source = source;
        this.published = metrics.counter("outbox.published");
    }

    /** Says that there may be something to publish; cheap, and never lost. */
    void wake() {
        if (wakeUps.availablePermits() == 0) {
            wakeUps.release();
        }
    }

    @Override
    public void start() {
        running = true;
        worker = Thread.ofPlatform().name("outbox-relay").start(this::relayUntilStopped);
    }

    /** Lets the batch in hand be finished, so that nothing is published twice by a stop; interrupts only what hangs. */
    @Override
    public void stop() {
        if (!running) {
            return;
        }
        running = false;
        wake();
        try {
            if (!worker.join(BATCH_AT_MOST)) {
                worker.interrupt();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void relayUntilStopped() {
        while (running) {
            try (var rows = OutboxRows.tryLock(database)) {
                if (rows.held()) {
                    relayWhileLocked(rows);
                }
                pause(BACK_OFF);
            } catch (SQLException | KafkaException interruption) {
                LOG.warn("outbox relay starts over: {}", interruption.toString());
                pause(BACK_OFF);
            } catch (RuntimeException defect) {
                // Nothing would be published any more if this thread ended, and nobody would notice.
                LOG.error("outbox relay failed and starts over", defect);
                pause(BACK_OFF);
            }
        }
    }

    /** Ends by an exception when the lock's connection or the producer is lost; both are then made anew. */
    private void relayWhileLocked(OutboxRows rows) throws SQLException {
        try (var producer = producers.get()) {
            producer.initTransactions();
            while (running) {
                var batch = rows.next(BATCH);
                if (batch.isEmpty()) {
                    pause(IDLE);
                    continue;
                }
                publish(producer, batch);
                rows.delete(batch);
                published.increment(batch.size());
            }
        }
    }

    private void publish(Producer<String, byte[]> producer, List<OutboxRow> batch) {
        producer.beginTransaction();
        for (var row : batch) {
            var _ = producer.send(row.asRecord(source)); // the commit fails if any send failed
        }
        producer.commitTransaction();
    }

    private void pause(Duration atMost) {
        try {
            if (running && wakeUps.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                wakeUps.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
            Thread.currentThread().interrupt();
        }
    }
}
