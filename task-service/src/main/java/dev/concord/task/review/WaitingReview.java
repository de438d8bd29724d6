package dev.concord.task.review;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import dev.concord.task.reservation.TaskState;
import dev.concord.task.task.Task;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decided task with all that a reviewer needs to rule on it.
 *
 * @param ruling the last one, if there is one; a contested task keeps waiting until it is applied
 * @param appeals of any state
 */
public record WaitingReview(
        Task task, @Nullable Ruling ruling, List<ReviewedSubmission> submissions, List<Appeal> appeals) {

    public WaitingReview {
        submissions = List.copyOf(submissions);
        appeals = List.copyOf(appeals);
    }

    public Cause cause() {
        return task.state() == TaskState.CONTESTED ? Cause.CONTESTED : Cause.APPEALED;
    }

    public Appeal.State stateOf(Appeal appeal) {
        var agrees = submissions.stream()
                .anyMatch(each -> each.agrees() && each.submissionId().equals(appeal.submissionId()));
        return appeal.state(agrees, ruling == null ? 0 : ruling.applied());
    }

    /** Why it waits. */
    public enum Cause {
        CONTESTED,
        /** The labels agreed, but a tasker objects. */
        APPEALED;

        @JsonValue
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the decision made of one of its submissions. Of the tasker a vendor knows the opaque id. */
    public record ReviewedSubmission(
            SubmissionId submissionId, TaskerId taskerId, Label label, double weight, boolean agrees) {}
}
