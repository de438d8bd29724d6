package dev.concord.payout.hold.web;

import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.hold.Hold;
import dev.concord.payout.hold.HoldTasker;
import dev.concord.payout.web.PathId;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.payout.web.QueryNumber;
import dev.concord.payout.web.ReasonRequest;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How the operator keeps payouts back from taskers, and lets them go. */
@RestController
final class TaskerHoldController {

    private final HoldTasker holding;

    TaskerHoldController(HoldTasker holding) {
        this.holding = holding;
    }

    @PostMapping("/v1/operator/taskers/{id}/hold")
    ResponseEntity<HoldsView> hold(
            OperatorCaller operator, @PathVariable("id") String id, @RequestBody ReasonRequest request) {
        var tasker = PathId.tasker(id);
        var isNew = holding.hold(tasker, request.given());
        return ResponseEntity.status(isNew ? HttpStatus.CREATED : HttpStatus.OK)
                .body(HoldsView.of(holding.of(tasker), null));
    }

    @PostMapping("/v1/operator/taskers/{id}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void release(OperatorCaller operator, @PathVariable("id") String id, @RequestBody ReasonRequest request) {
        var tasker = PathId.tasker(id);
        if (!holding.release(tasker, request.given())) {
            throw new ProblemException(
                    PayoutProblem.NO_HELD_TASKER,
                    "tasker " + tasker + " (expected: one whom the operator or a flag holds)");
        }
    }

    @GetMapping("/v1/operator/holds")
    HoldsView holds(
            OperatorCaller operator,
            @RequestParam(name = "after", required = false) @Nullable String after,
            @RequestParam(name = "limit", required = false) @Nullable String limit) {
        var size = QueryNumber.limit(limit);
        var page = holding.open(after(after), size);
        return HoldsView.of(
                page, page.size() < size ? null : page.getLast().id().toString());
    }

    private static UUID after(@Nullable String text) {
        return text == null ? new UUID(0, 0) : PathId.tasker(text).value();
    }

    /** Holds, the oldest first; the next page is after the id {@code next}, null at the end. */
    record HoldsView(List<HoldView> holds, @Nullable String next) {

        static HoldsView of(List<Hold> holds, @Nullable String next) {
            return new HoldsView(holds.stream().map(HoldView::of).toList(), next);
        }
    }

    /** One hold: by the operator's word, or by a flag. */
    record HoldView(UUID id, TaskerId taskerId, String cause, String reason, Instant since) {

        static HoldView of(Hold hold) {
            return new HoldView(hold.id(), hold.taskerId(), hold.cause().text(), hold.reason(), hold.since());
        }
    }
}
