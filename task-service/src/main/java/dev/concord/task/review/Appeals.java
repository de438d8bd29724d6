package dev.concord.task.review;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;

/** What taskers object to. */
interface Appeals {

    /** Adds the first appeal of a submission. The caller holds the lock of its project. */
    void add(Judgement judgement, TaskerId tasker, Appeal appeal);

    /** Lists a tasker's appeals by the ids of submissions, from behind the given one. */
    List<MadeAppeal> of(TaskerId tasker, Optional<SubmissionId> after, int limit);

    /** Erases the reasons of all of a tasker's appeals. */
    void eraseWords(TaskerId tasker);
}
