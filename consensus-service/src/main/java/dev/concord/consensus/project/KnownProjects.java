package dev.concord.consensus.project;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.EventJson;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.ValueAndTimestamp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The topic {@code project-opened} as a global table of raw bytes; only asked for what is over and can be forgotten. */
public final class KnownProjects {

    public static final String STORE = "known-projects";

    private static final Logger LOG = LoggerFactory.getLogger(KnownProjects.class);

    private final KeyValueStore<String, ValueAndTimestamp<byte[]>> store;

    private KnownProjects(KeyValueStore<String, ValueAndTimestamp<byte[]>> store) {
        this.store = store;
    }

    public static KnownProjects in(ProcessorContext<?, ?> context) {
        return new KnownProjects(context.getStateStore(STORE));
    }

    public boolean isSettled(ProjectId project) {
        var last = store.get(project.toString());
        if (last == null) {
            return false;
        }
        try {
            return EventJson.decode(ProjectOpened.class, last.value()).state() == ProjectState.SETTLED;
        } catch (ContractViolation unreadable) {
            LOG.warn("project {} is not known: {}", project, unreadable.getMessage());
            return false;
        }
    }
}
