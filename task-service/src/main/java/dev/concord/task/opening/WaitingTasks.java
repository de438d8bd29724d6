package dev.concord.task.opening;

import dev.concord.contracts.id.ProjectId;
import java.util.List;

/** The waiting tasks of each project, in the order they were imported. The caller holds the project's lock. */
interface WaitingTasks {

    List<WaitingTask> first(ProjectId project, int limit);

    /** Makes tasks open that were waiting, with money reserved for so many labels each. */
    void open(List<WaitingTask> tasks, int labelsReserved);

    /** Withdraws the first waiting tasks of a project; returns how many there were. */
    int withdrawFirst(ProjectId project, int limit);
}
