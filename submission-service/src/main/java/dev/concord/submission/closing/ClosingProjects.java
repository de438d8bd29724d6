package dev.concord.submission.closing;

import dev.concord.contracts.id.ProjectId;
import java.time.Instant;
import java.util.List;

/** Projects on their way out. */
public interface ClosingProjects {

    /** Returns closing projects whose end markers were not all seen, a bounded number of them. */
    List<ProjectId> closing();

    /**
     * Decides whether a project's end markers are due, and if so lets no label of it through any more. Says so again after a
     * while if the markers were not seen by then: whoever was to append them may have died over it.
     */
    boolean endIsDue(ProjectId project, Instant now);

    /** Returns settled projects of which something is still remembered, a bounded number of them. */
    List<ProjectId> settled();

    /** Forgets a bounded part of a settled project; says whether there is more. */
    boolean forgetSome(ProjectId project);
}
