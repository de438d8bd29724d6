package dev.concord.submission.label;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.submission.Unavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

/** Appends with acks=all; the publisher gives up before the grace of a lease could end. */
@Component
final class KafkaLabelLog implements LabelLog {

    /** A little more than the publisher itself takes to give up. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventPublisher publisher;

    KafkaLabelLog(EventPublisher publisher) {
        this.publisher = publisher;
    }

    @Override
    public Instant append(LabelSubmitted label) {
        try {
            var acknowledged = publisher.send(label).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return Instant.ofEpochMilli(acknowledged.timestamp());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while appending a label", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unavailable("the log did not acknowledge a label: " + failed.getMessage(), failed);
        }
    }
}
