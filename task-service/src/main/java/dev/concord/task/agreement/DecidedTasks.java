package dev.concord.task.agreement;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tasks' latest decisions. The caller holds the lock of their project. */
interface DecidedTasks {

    Map<TaskId, TaskStanding> standings(Collection<TaskId> ids);

    /** Stores decisions of one project in the order in which they were made: a task keeps its last one, the log tells of each. */
    void store(ProjectId project, List<Decided> decisions);

    /** A task's new standing, and the event it comes from. */
    record Decided(TaskStanding task, LabelAgreed event) {

        /** Of several decisions of a task the last one. */
        static List<Decided> lastOfEach(List<Decided> decisions) {
            var last = new LinkedHashMap<TaskId, Decided>();
            decisions.forEach(each -> last.put(each.task().id(), each));
            return List.copyOf(last.values());
        }
    }
}
