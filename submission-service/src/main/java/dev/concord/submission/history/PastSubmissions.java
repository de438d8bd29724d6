package dev.concord.submission.history;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;

/** The history of submissions. */
interface PastSubmissions {

    /** Adds those that are not there yet. */
    void add(List<PastSubmission> submissions);

    /** Lists a tasker's submissions in the order of their ids, which is that of their leases, from behind the given one. */
    List<KeptSubmission> ofTasker(TaskerId tasker, Optional<SubmissionId> after, int limit);
}
