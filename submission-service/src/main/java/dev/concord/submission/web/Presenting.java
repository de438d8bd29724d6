package dev.concord.submission.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.assignment.Presented;
import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.submission.tasker.Tasker;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.ProblemException;
import java.util.Objects;

/** Reads what a tasker presents, and says what is wrong with it. */
public final class Presenting {

    private Presenting() {}

    public static Presented presented(TaskerCaller tasker, String assignment, String token) {
        return new Presented(tasker(tasker), Requested.id(assignment, SubmissionId::parse), token);
    }

    /** Refuses a body that leaves out what proves the lease. */
    public static void requireToken(String token) {
        if (Objects.isNull(token)) {
            throw new IllegalArgumentException("token: missing (expected: the assignment's token)");
        }
    }

    /** Returns who the gateway says the caller is. */
    public static Tasker tasker(TaskerCaller caller) {
        return new Tasker(caller.id(), caller.agent());
    }

    public static ProblemException refused(Proof.Refused proof) {
        return switch (proof) {
            case Proof.Forged _ ->
                new ProblemException(
                        SubmissionProblem.TOKEN_REFUSED, "token: not signed here (expected: as it was given out)");
            case Proof.OfAnotherTasker _ ->
                new ProblemException(
                        SubmissionProblem.WRONG_TASKER, "token: another tasker's (expected: one of the caller)");
            case Proof.OfAnotherAssignment other ->
                new ProblemException(
                        SubmissionProblem.WRONG_ASSIGNMENT,
                        "token: of assignment " + other.actual() + " (expected: of the assignment in the path)");
        };
    }
}
