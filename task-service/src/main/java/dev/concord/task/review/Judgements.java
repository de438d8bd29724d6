package dev.concord.task.review;

import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.Collection;
import java.util.Optional;

/** What became of the submissions of reviewed projects. Whoever changes it holds the lock of the project. */
public interface Judgements {

    /**
     * Stores what these decisions, one for each of different tasks, made of their submissions, in place of what the ones before
     * did. A decision by a ruling also says that the ruling was taken up.
     */
    void replace(Collection<LabelAgreed> decisions);

    /** Finds a submission of this tasker; another's is none. */
    Optional<Judgement> find(SubmissionId id, TaskerId tasker);

    /** Deletes judgements and appeals of a project, at most so many of each; returns how many. Rulings stay. */
    int forget(ProjectId project, int limit);
}
