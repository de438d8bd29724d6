package dev.concord.submission.qualification;

import dev.concord.contracts.id.ProjectId;
import java.util.Optional;

/** What each project asks of its taskers, as far as it is known where leases are given. */
interface AskedOfTaskers {

    /** Returns nothing while the project is not known. */
    Optional<Asked> by(ProjectId project);
}
