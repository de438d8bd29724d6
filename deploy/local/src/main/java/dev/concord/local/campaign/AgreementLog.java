package dev.concord.local.campaign;

import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** What a project's tasks were decided as in the end, with prior and evidence, which the public API does not tell. */
final class AgreementLog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Consumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final LongSupplier nanos;

    /** Remembers where the log ends now; agreements from now on are read. */
    AgreementLog(String kafka) {
        this(EventTopics.consumer(kafka), System::nanoTime);
    }

    AgreementLog(Consumer<byte[], byte[]> consumer, LongSupplier nanos) {
        this.consumer = consumer;
        this.nanos = nanos;
        this.partitions = EventTopics.fromNow(consumer);
    }

    /**
     * Reads up to where the log ends by now.
     *
     * @return the latest agreement of each task, by the task's name
     * @throws WaitedInVain if the log does not come
     */
    Map<String, LabelAgreed> latest(ProjectId project) {
        var latest = new HashMap<String, LabelAgreed>();
        var ends = consumer.endOffsets(partitions);
        var deadline = nanos.getAsLong() + PATIENCE.toNanos();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            if (nanos.getAsLong() > deadline) {
                throw new WaitedInVain("the agreements are read up to " + ends);
            }
            for (var record : consumer.poll(POLL)) {
                var agreement = EventJson.decode(LabelAgreed.class, record.value());
                if (agreement.projectId().equals(project)) {
                    latest.merge(agreement.taskName(), agreement, AgreementLog::later);
                }
            }
        }
        return Map.copyOf(latest);
    }

    @Override
    public void close() {
        consumer.close();
    }

    private static LabelAgreed later(LabelAgreed one, LabelAgreed other) {
        return one.revision().compareTo(other.revision()) > 0 ? one : other;
    }
}
