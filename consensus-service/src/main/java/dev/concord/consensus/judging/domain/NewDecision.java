package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.contracts.event.AgreementState;

/** Whether a decision says anything that the last published one did not. */
final class NewDecision {

    /** A confidence that moved by less tells nobody anything. */
    private static final double SAME_CONFIDENCE = 0.005;

    private NewDecision() {}

    /** The last word on a task is the refined label itself, not one that is near enough to it. */
    static boolean isAtAllNew(TaskState state, Decision decision, AgreementState now) {
        var outcome = state.outcome();
        return isNew(state, decision, now)
                || outcome == null
                || !decision.label().equals(outcome.label());
    }

    static boolean isNew(TaskState state, Decision decision, AgreementState now) {
        var outcome = state.outcome();
        if (outcome == null
                || outcome.state() != now
                || !isAsConfident(outcome, decision)
                || !SameLabel.isSame(state.opened().labelKind(), outcome.label(), decision.label())) {
            return true;
        }
        for (var place = 0; place < state.labels().size(); place++) {
            var label = state.labels().get(place);
            if (label.judged() == null
                    || label.agrees() != state.part(decision, place).agrees()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsConfident(Outcome outcome, Decision decision) {
        var before = outcome.confidence();
        return before != null && Math.abs(before - decision.confidence()) <= SAME_CONFIDENCE;
    }
}
