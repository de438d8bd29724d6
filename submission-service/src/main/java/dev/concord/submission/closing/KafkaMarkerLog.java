package dev.concord.submission.closing;

import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.submission.Unavailable;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;

@Component
final class KafkaMarkerLog implements MarkerLog {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final EventPublisher publisher;
    private final MessagingSettings settings;

    KafkaMarkerLog(EventPublisher publisher, MessagingSettings settings) {
        this.publisher = publisher;
        this.settings = settings;
    }

    @Override
    public int partitions() {
        return settings.partitions();
    }

    @Override
    public void append(List<SubmissionsEnded> markers) {
        var appends = markers.stream()
                .map(marker -> publisher.sendTo(marker.partition(), marker))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(appends).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new Unavailable("interrupted while ending submissions", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new Unavailable("the log did not acknowledge an end marker: " + failed.getMessage(), failed);
        }
    }
}
