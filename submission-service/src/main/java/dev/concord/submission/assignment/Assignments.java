package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.tasker.Tasker;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Who holds which task. A task is never leased twice to one tasker, whether they submitted or still hold it, nor to more
 * taskers than it wants labels; and a tasker holds no more than is set for one project and for all. An expired lease's slot
 * returns after the grace. Every operation throws {@link dev.concord.submission.Unavailable} while the store is away or being
 * rebuilt.
 */
public interface Assignments {

    /** Leases the next tasks of the project, as many as there are ids; looks at a bounded number of candidates. */
    Leasing next(Tasker tasker, ProjectId project, List<SubmissionId> ids, Instant now);

    /**
     * Leases control tasks of the project to a tasker who has not passed its test.
     *
     * @param most how many the test has; those that the tasker holds or has labelled are among them
     */
    Leasing test(Tasker tasker, ProjectId project, int most, List<SubmissionId> ids, Instant now);

    /** Leases tasks by name, each with the id given for it, unless the tasker holds it already. */
    Leasing named(Tasker tasker, ProjectId project, Map<String, SubmissionId> idsByName, Instant now);

    /** Returns the tasker's live leases. */
    List<Assignment> held(Tasker tasker, Instant now);

    Skipping skip(Lease lease);

    /** Tells whether a lease has ended before its time: its label is in, or the task was given back. What is not known has not. */
    boolean hasEnded(Lease lease);
}
