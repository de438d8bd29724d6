package dev.concord.submission.label.web;

import dev.concord.submission.label.Submitting;
import dev.concord.submission.web.Outages;
import dev.concord.submission.web.Presenting;
import dev.concord.submission.web.SubmissionProblem;
import dev.concord.web.ProblemException;

/** Says why a label was not taken. */
final class NotTakenProblem {

    private NotTakenProblem() {}

    static ProblemException of(Submitting.NotTaken label) {
        return switch (label) {
            case Submitting.Refused refused -> Presenting.refused(refused.proof());
            case Submitting.DoesNotFit misfit ->
                new ProblemException(SubmissionProblem.LABEL_DOES_NOT_FIT, misfit.problem());
            case Submitting.TooLarge large -> new ProblemException(SubmissionProblem.LABEL_TOO_LARGE, large.problem());
            case Submitting.AlreadySubmitted _ ->
                new ProblemException(
                        SubmissionProblem.ALREADY_SUBMITTED,
                        "label: not the one given before (expected: the same label or none)");
            case Submitting.Expired expired ->
                new ProblemException(
                        SubmissionProblem.LEASE_EXPIRED,
                        "the lease expired at " + expired.expiredAt() + " (expected: a label before that)");
            case Submitting.NotLeased _ ->
                new ProblemException(
                        SubmissionProblem.NOT_LEASED, "the assignment was given back (expected: a live lease)");
            case Submitting.ProjectEnded _ ->
                new ProblemException(
                        SubmissionProblem.PROJECT_ENDED,
                        "the project's submissions have ended (expected: before that)");
            case Submitting.PutOff _ -> Outages.putOff();
        };
    }
}
