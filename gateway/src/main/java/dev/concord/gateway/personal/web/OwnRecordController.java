package dev.concord.gateway.personal.web;

import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.personal.EraseTasker;
import dev.concord.gateway.personal.EraseTasker.Outcome;
import dev.concord.gateway.personal.PersonalRecords;
import dev.concord.gateway.session.web.SessionAnswers;
import dev.concord.gateway.web.GatewayProblem;
import dev.concord.gateway.web.Later;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where taskers see what the platform knows of them, and have it erased. */
@RestController
final class OwnRecordController {

    private static final String GIVE_UP = "give-up";

    private final PersonalRecords records;
    private final EraseTasker erasing;
    private final SessionAnswers answers;

    OwnRecordController(PersonalRecords records, EraseTasker erasing, SessionAnswers answers) {
        this.records = records;
        this.erasing = erasing;
        this.answers = answers;
    }

    @GetMapping("/v1/taskers/me/data")
    PersonalRecordView read(TaskerCaller tasker) {
        return records.of(tasker.id()).map(PersonalRecordView::of).orElseThrow();
    }

    @DeleteMapping("/v1/taskers/me")
    ResponseEntity<Void> erase(
            TaskerCaller tasker,
            @RequestAttribute(KnownCaller.ATTRIBUTE) KnownCaller known,
            @RequestParam(required = false) @Nullable String confirm,
            @RequestParam(required = false) @Nullable String unpaid) {
        Confirmed.require(confirm, tasker.id());
        return switch (erasing.erase(known, tasker.id(), givesUp(unpaid))) {
            case Outcome.Erased _ -> answers.ended();
            case Outcome.StaleSignIn _ -> throw Confirmed.staleSignIn();
            case Outcome.RewardsUnpaid refused ->
                throw new ProblemException(GatewayProblem.REWARDS_UNPAID, refused.detail());
            case Outcome.PayoutUnderWay refused ->
                throw new ProblemException(GatewayProblem.PAYOUT_UNDER_WAY, refused.detail());
            case Outcome.PutOff _ -> throw Later.unavailable("payout-service is away (expected: soon back)");
        };
    }

    private static boolean givesUp(@Nullable String unpaid) {
        if (unpaid != null && !unpaid.equals(GIVE_UP)) {
            throw new ProblemException(
                    EdgeProblem.MALFORMED_REQUEST, "unpaid: another (expected: absent, or " + GIVE_UP + ")");
        }
        return unpaid != null;
    }
}
