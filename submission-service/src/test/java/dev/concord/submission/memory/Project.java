package dev.concord.submission.memory;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.memory.Standing.Holding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is known of one project and its tasks. */
final class Project {

    final Map<TaskId, Task> tasks = new LinkedHashMap<>();
    final TreeMap<Long, TaskId> queue = new TreeMap<>();

    /** What of the queue an agent may take; used only where agents are limited. */
    final TreeMap<Long, TaskId> agents = new TreeMap<>();

    /** What of the queue is a control task. */
    final TreeMap<Long, TaskId> controls = new TreeMap<>();

    final Map<TaskerId, Long> cursors = new HashMap<>();
    final Map<TaskerId, Long> testCursors = new HashMap<>();
    final Set<Integer> ended = new HashSet<>();

    @Nullable
    ProjectOpened opened;

    @Nullable
    Instant endingAt;

    int partitions = Integer.MAX_VALUE;
    private long tail;

    boolean is(ProjectState state) {
        return opened != null && opened.state() == state;
    }

    boolean hasTest() {
        var qualification = opened == null ? null : opened.qualification();
        return qualification != null && qualification.test() != null;
    }

    int controlsLabelledBy(TaskerId tasker) {
        return (int) tasks.values().stream()
                .filter(Task::isControl)
                .filter(task -> task.standings.get(tasker) instanceof Standing.Submitted)
                .count();
    }

    boolean allEnded() {
        return ended.size() >= partitions;
    }

    Task task(TaskId id) {
        return tasks.computeIfAbsent(id, _ -> new Task());
    }

    /** Queues the task at the tail if it has a free slot and is not queued, or was returned; takes it out if it has none. */
    void place(TaskId id, boolean complete, boolean returned) {
        var task = task(id);
        if (task.refusal() != null) {
            queue.values().remove(id);
            agents.values().remove(id);
            controls.values().remove(id);
            task.mayHaveForgottenLeases = false;
            return;
        }
        if (!complete) {
            task.mayHaveForgottenLeases = true;
            return;
        }
        if (task.mayHaveForgottenLeases) {
            return;
        }
        enqueue(queue, id, returned);
        if (task.isControl()) {
            enqueue(controls, id, returned);
        }
        if (!task.takesAgent()) {
            agents.values().remove(id);
        } else if (task.limitsAgents()) {
            enqueue(agents, id, returned);
        }
    }

    private void enqueue(Map<Long, TaskId> line, TaskId id, boolean returned) {
        if (!returned && line.containsValue(id)) {
            return;
        }
        line.values().remove(id);
        tail++;
        line.put(tail, id);
    }

    /** Returns all that takes a slot, what ends first before what ends later. */
    List<Holding> holdings() {
        var holdings = new ArrayList<Holding>();
        for (var task : tasks.values()) {
            for (var standing : task.standings.values()) {
                if (standing instanceof Holding holding) {
                    holdings.add(holding);
                }
            }
        }
        holdings.sort(
                Comparator.<Holding, Instant>comparing(each -> each.lease().expiresAt())
                        .thenComparing(each ->
                                each.lease().taskId() + "/" + each.lease().taskerId()));
        return holdings;
    }
}
