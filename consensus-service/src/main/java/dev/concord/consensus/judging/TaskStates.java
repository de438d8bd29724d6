package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The tasks of this partition, by project and task, so that all tasks of a project lie side by side. */
public final class TaskStates {

    public static final String STORE = "task-states";

    private static final String SLASH = "/";
    /** Follows the slash, so that it sorts behind all tasks of a project. */
    private static final String BEHIND = "0";
    /** Sorts right behind the key that it is appended to. */
    private static final String NEXT = "\0";

    private final KeyValueStore<String, TaskState> store;

    private TaskStates(KeyValueStore<String, TaskState> store) {
        this.store = store;
    }

    public static TaskStates in(ProcessorContext<?, ?> context) {
        return new TaskStates(context.getStateStore(STORE));
    }

    TaskState find(ProjectId project, TaskId task) {
        var found = store.get(key(project, task));
        return found == null ? TaskState.UNKNOWN : found;
    }

    void put(ProjectId project, TaskId task, TaskState state) {
        store.put(key(project, task), state);
    }

    /** Returns the project's next tasks behind a key, in the order of keys; behind "" from the first. */
    public List<Entry> slice(ProjectId project, String behind, int most) {
        var from = behind.isEmpty() ? project + SLASH : behind + NEXT;
        var slice = new ArrayList<Entry>();
        try (var entries = store.range(from, project + BEHIND)) {
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

    private static String key(ProjectId project, TaskId task) {
        return project + SLASH + task;
    }

    /** A state with its place in the store. */
    public record Entry(String key, TaskState state) {}
}
