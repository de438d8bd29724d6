package dev.concord.submission.assignment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.assignment.Assignment;
import dev.concord.web.lease.LeaseTokens;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One lease as its tasker sees it; the data is the vendor's JSON, handed through.
 *
 * @param proposed the answer that the tasker is to give a verdict on; left out if an answer is asked for
 * @param predictions what models say, as JSON; left out where the project does not show that
 */
record AssignmentView(
        SubmissionId id,
        TaskId taskId,
        String task,
        ProjectId projectId,
        @JsonRawValue String data,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String proposed,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonRawValue @Nullable
        String predictions,

        String token,
        Instant expiresAt) {

    static AssignmentView of(Assignment assignment, LeaseTokens tokens) {
        var lease = assignment.lease();
        return new AssignmentView(
                lease.submissionId(),
                lease.taskId(),
                assignment.taskName(),
                lease.projectId(),
                assignment.data(),
                assignment.proposed(),
                assignment.predictions(),
                tokens.sign(lease.signed()),
                lease.expiresAt());
    }
}
