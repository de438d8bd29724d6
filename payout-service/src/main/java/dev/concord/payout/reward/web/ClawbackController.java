package dev.concord.payout.reward.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.reward.ClawBackReward;
import dev.concord.payout.reward.domain.Clawback;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.payout.web.ReasonRequest;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** How the operator takes a reward back before it is paid. */
@RestController
final class ClawbackController {

    private final ClawBackReward clawingBack;

    ClawbackController(ClawBackReward clawingBack) {
        this.clawingBack = clawingBack;
    }

    @PostMapping("/v1/operator/rewards/{submissionId}/clawback")
    ClawbackView clawBack(
            OperatorCaller operator, @PathVariable("submissionId") String id, @RequestBody ReasonRequest request) {
        var submission = PathId.submission(id);
        var clawback = clawingBack
                .clawBack(submission, request.given())
                .orElseThrow(() -> new ProblemException(
                        PayoutProblem.UNKNOWN_REWARD, "submission " + submission + " (expected: one that was judged)"));
        return switch (clawback) {
            case Clawback.TakenBack taken ->
                new ClawbackView(
                        submission, taken.amount(), taken.reward().money().clawedBack());
            case Clawback.NothingLeft(var before)
            when !before.isZero() -> new ClawbackView(submission, NearAmount.ZERO, before);
            case Clawback.NothingLeft _ ->
                throw new ProblemException(
                        PayoutProblem.NOTHING_TO_TAKE_BACK,
                        "submission %s: nothing due (expected: a reward that no payout has taken)"
                                .formatted(submission));
        };
    }

    /** In base units: what was taken back now, nothing if the request is a repetition, and in total. */
    record ClawbackView(SubmissionId submissionId, NearAmount takenBack, NearAmount takenBackInTotal) {}
}
