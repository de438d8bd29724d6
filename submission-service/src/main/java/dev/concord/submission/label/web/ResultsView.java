package dev.concord.submission.label.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.submission.label.PresentedLabel;
import dev.concord.submission.label.Submitting;
import dev.concord.web.Problems;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** What became of the labels of a batch, in the order in which they were given. */
record ResultsView(List<Result> results) {

    static ResultsView of(List<PresentedLabel> labels, List<Submitting> answers) {
        return new ResultsView(IntStream.range(0, labels.size())
                .mapToObj(i -> Result.of(labels.get(i).presented().assignment(), answers.get(i)))
                .toList());
    }

    /**
     * What the label would have been answered with alone.
     *
     * @param submission the receipt; absent if there is a problem
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            SubmissionId assignmentId,
            int status,
            @Nullable SubmissionView submission,
            @Nullable ProblemDetail problem) {

        static Result of(SubmissionId assignment, Submitting answer) {
            return switch (answer) {
                case Submitting.Submitted submitted ->
                    new Result(assignment, status(submitted).value(), SubmissionView.of(submitted), null);
                case Submitting.NotTaken label -> {
                    var refusal = NotTakenProblem.of(label);
                    var problem = Problems.body(refusal.problem(), refusal.detail());
                    yield new Result(assignment, problem.getStatus(), null, problem);
                }
            };
        }

        static HttpStatus status(Submitting.Submitted submitted) {
            return submitted.repeated() ? HttpStatus.OK : HttpStatus.CREATED;
        }
    }
}
