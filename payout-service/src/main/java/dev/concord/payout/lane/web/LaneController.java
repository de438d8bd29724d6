package dev.concord.payout.lane.web;

import dev.concord.near.key.PublicKey;
import dev.concord.payout.lane.ChangeLane;
import dev.concord.payout.lane.OperatedLane;
import dev.concord.payout.lane.OperatedLanes;
import dev.concord.payout.web.PayoutProblem;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.ProblemException;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the operator sees the treasury's lanes, and takes them out of use before their keys are deleted on chain. */
@RestController
final class LaneController {

    private final OperatedLanes lanes;
    private final ChangeLane change;

    LaneController(OperatedLanes lanes, ChangeLane change) {
        this.lanes = lanes;
        this.change = change;
    }

    @GetMapping("/v1/operator/lanes")
    List<LaneView> all(OperatorCaller operator) {
        return lanes.all().stream().map(LaneView::of).toList();
    }

    @PostMapping("/v1/operator/lanes/{publicKey}/drain")
    LaneView drain(OperatorCaller operator, @PathVariable("publicKey") String publicKey) {
        return changed(publicKey, OperatedLane.Wish.DRAIN);
    }

    @PostMapping("/v1/operator/lanes/{publicKey}/reopen")
    LaneView reopen(OperatorCaller operator, @PathVariable("publicKey") String publicKey) {
        return changed(publicKey, OperatedLane.Wish.REOPEN);
    }

    @PostMapping("/v1/operator/lanes/{publicKey}/retire")
    LaneView retire(OperatorCaller operator, @PathVariable("publicKey") String publicKey) {
        return changed(publicKey, OperatedLane.Wish.RETIRE);
    }

    private LaneView changed(String publicKey, OperatedLane.Wish wish) {
        return switch (change.change(key(publicKey), wish)) {
            case ChangeLane.Outcome.Granted(var lane) -> LaneView.of(lane);
            case ChangeLane.Outcome.Refused(var lane) ->
                throw new ProblemException(
                        PayoutProblem.LANE_BUSY,
                        "lane %s: %s, %d unresolved attempts (expected to %s: draining, none; what is retired stays so)"
                                .formatted(publicKey, lane.state(), lane.unresolved(), wish));
            case ChangeLane.Outcome.Unknown() -> throw unknown(publicKey);
        };
    }

    private static PublicKey key(String text) {
        try {
            return PublicKey.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw unknown(text);
        }
    }

    private static ProblemException unknown(String publicKey) {
        return new ProblemException(
                PayoutProblem.UNKNOWN_LANE, "lane " + publicKey + " (expected: the public key of one of the lanes)");
    }

    /** A lane as the operator sees it. */
    record LaneView(String publicKey, String state, String lastNonce, long unresolved) {

        static LaneView of(OperatedLane lane) {
            return new LaneView(
                    lane.key().toString(),
                    lane.state().name().toLowerCase(Locale.ROOT),
                    lane.lastNonce().toString(),
                    lane.unresolved());
        }
    }
}
