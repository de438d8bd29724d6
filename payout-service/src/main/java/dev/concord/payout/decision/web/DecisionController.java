package dev.concord.payout.decision.web;

import dev.concord.payout.decision.Decisions;
import dev.concord.payout.web.NumberedPage;
import dev.concord.web.Caller.OperatorCaller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells the operator who has decided what, and why. */
@RestController
final class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    @GetMapping("/v1/operator/decisions")
    DecisionsView decisions(
            OperatorCaller operator,
            @RequestParam(name = "before", required = false) @Nullable String before,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var page = NumberedPage.before(before, limit);
        var found = decisions.before(page.from(), page.limit());
        return new DecisionsView(
                found.stream().map(DecisionView::of).toList(), page.next(found, Decisions.Logged::number));
    }

    /** A page, the latest first; the next one is before the number {@code next}, null at the end. */
    record DecisionsView(
            List<DecisionView> decisions, @Nullable String next) {}

    /** One decision, and which tasker or submission it is about. */
    record DecisionView(String number, Instant at, String kind, String subject, String by, String reason) {

        static DecisionView of(Decisions.Logged logged) {
            var decision = logged.decision();
            return new DecisionView(
                    Long.toString(logged.number()),
                    logged.at(),
                    decision.kind().text(),
                    decision.subject().toString(),
                    decision.by(),
                    decision.reason());
        }
    }
}
