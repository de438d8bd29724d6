package dev.concord.payout.erasure.web;

import dev.concord.payout.erasure.EraseTasker;
import dev.concord.payout.erasure.Erasure;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where the gateway has taskers forgotten who want it; not routed to the public. */
@RestController
final class ErasureController {

    private final EraseTasker erasing;

    ErasureController(EraseTasker erasing) {
        this.erasing = erasing;
    }

    @DeleteMapping("/internal/taskers/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void erase(
            OperatorCaller operator,
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean giveUpUnpaid) {
        switch (erasing.erase(PathId.tasker(id), giveUpUnpaid)) {
            case Erasure.Done _ -> {}
            case Erasure.PayoutUnderWay _ ->
                throw new ProblemException(
                        PayoutProblem.PAYOUT_UNDER_WAY, "payout: under way (expected: arrived, which takes a moment)");
            case Erasure.RewardsUnpaid(var due) ->
                throw new ProblemException(
                        PayoutProblem.REWARDS_UNPAID,
                        "due: %s (expected: nothing, or unpaid=give-up)"
                                .formatted(due.entrySet().stream()
                                        .map(each -> each.getValue() + " of "
                                                + each.getKey().code())
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
        }
    }
}
