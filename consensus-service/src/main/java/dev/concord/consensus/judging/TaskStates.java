package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The tasks of this partition, by project and task, so that all tasks of a project lie side by side. */
public final class TaskStates {

    public static final String STORE = "task-states";

    private final KeyValueStore<String, TaskState> store;

    private TaskStates(KeyValueStore<String, TaskState> store) {
        this.store = store;
    }

    public static TaskStates in(ProcessorContext<?, ?> context) {
        return new TaskStates(context.getStateStore(STORE));
    }

    TaskState find(ProjectId project, TaskId task) {
        var found = store.get(ProjectKeys.key(project, task));
        return found == null ? TaskState.UNKNOWN : found;
    }

    void put(ProjectId project, TaskId task, TaskState state) {
        store.put(ProjectKeys.key(project, task), state);
    }

    /** Returns the project's next tasks behind a key, in the order of keys; behind "" from the first. */
    public List<Entry> slice(ProjectId project, String behind, int most) {
        var from = behind.isEmpty() ? ProjectKeys.first(project) : ProjectKeys.next(behind);
        var slice = new ArrayList<Entry>();
        try (var entries = store.range(from, ProjectKeys.behind(project))) {
            while (entries.hasNext() && slice.size() < most) {
                var entry = entries.next();
                slice.add(new Entry(entry.key, entry.value));
            }
        }
        return slice;
    }

    public void put(Entry entry) {
        store.put(entry.key(), entry.state());
    }

    public void remove(Entry entry) {
        store.delete(entry.key());
    }

    /** A state with its place in the store. */
    public record Entry(String key, TaskState state) {}
}
