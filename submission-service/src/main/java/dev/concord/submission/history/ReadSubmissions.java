package dev.concord.submission.history;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Shows taskers what they have submitted. */
@Service
public final class ReadSubmissions {

    private final PastSubmissions past;

    ReadSubmissions(PastSubmissions past) {
        this.past = past;
    }

    /** Lists a tasker's submissions, the earliest leased first, from behind the given one. */
    public List<KeptSubmission> of(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return past.ofTasker(tasker, after, limit);
    }
}
