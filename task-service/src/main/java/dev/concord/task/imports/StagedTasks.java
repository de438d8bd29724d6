package dev.concord.task.imports;

import dev.concord.contracts.id.ImportId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.imports.format.NewTask;
import java.util.List;

/** Tasks of imports that are still being read. */
interface StagedTasks {

    /** Stages a chunk, in a transaction of its own. */
    void stage(ImportId importId, List<StagedTask> tasks);

    long count(ImportId importId);

    /** Adds what is staged to the tasks, in the order of their ids, except where a name is taken; returns how many. */
    long addToTasks(ImportId importId, ProjectId project);

    void discard(ImportId importId);

    /**
     * Discards what imports left that ended without a word, once it is older than six hours, which is how long a body may take to
     * arrive; as much at a time as one import may have.
     */
    void discardAbandoned();

    /** A task with the id it will have. */
    record StagedTask(TaskId id, NewTask task) {}
}
