package dev.concord.consensus.stream;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.SubmissionsEnded;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.streams.processor.StreamPartitioner;

/** An end marker belongs to the partition that it names; everything else goes where its key says. */
final class MarkerPartitioner implements StreamPartitioner<String, Event> {

    @Override
    public Optional<Set<Integer>> partitions(String topic, String key, Event event, int partitions) {
        return switch (event) {
            case SubmissionsEnded marker -> Optional.of(Set.of(marker.partition() % partitions));
            case ProjectRefined marker -> Optional.of(Set.of(marker.partition() % partitions));
            default -> Optional.empty();
        };
    }
}
