package dev.concord.task.review;

import dev.concord.contracts.id.TaskerId;

/** What taskers object to. */
interface Appeals {

    /** Adds the first appeal of a submission. The caller holds the lock of its project. */
    void add(Judgement judgement, TaskerId tasker, Appeal appeal);
}
