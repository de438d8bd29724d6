package dev.concord.consensus.judging;

import dev.concord.contracts.id.ProjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The projects whose end marker this partition has seen. They stay for good, so that late labels stay void. Each label asks for
 * its own, so they are kept in memory: some hundred bytes a project.
 */
public final class Endings {

    public static final String STORE = "endings";

    private final KeyValueStore<String, Ending> store;

    private Endings(KeyValueStore<String, Ending> store) {
        this.store = store;
    }

    public static Endings in(ProcessorContext<?, ?> context) {
        return new Endings(context.getStateStore(STORE));
    }

    public Optional<Ending> find(ProjectId project) {
        return Optional.ofNullable(store.get(project.toString()));
    }

    public void put(Ending ending) {
        store.put(ending.projectId().toString(), ending);
    }

    /** Returns the endings at which there is still something to do. */
    public List<Ending> unfinished() {
        var unfinished = new ArrayList<Ending>();
        try (var endings = store.all()) {
            endings.forEachRemaining(entry -> {
                if (entry.value.phase() != Ending.Phase.FORGOTTEN) {
                    unfinished.add(entry.value);
                }
            });
        }
        return unfinished;
    }
}
