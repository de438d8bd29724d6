package dev.concord.task.project.web;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.Review;
import dev.concord.contracts.event.ReviewByPeers;
import dev.concord.contracts.label.LabelKind;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an order.
 *
 * @param method what is usual for the kind, if the vendor leaves it out
 * @param labelsPerTask the label budget, if there is one
 * @param review how doubtful tasks are reviewed, if they are
 * @param peerReview how peers review free answers, if they do
 * @param agentShare how much of a task's labels may be AI agents', if they are limited
 * @param predictions what becomes of models' predictions; what is usual for the method, if the vendor leaves it out
 */
record PolicyRequest(
        Overlap overlap,
        double confidence,
        @Nullable DecisionMethod method,
        boolean taskersChoose,
        int assignmentSeconds,
        @Nullable Double labelsPerTask,
        @Nullable Review review,
        @Nullable ReviewByPeers peerReview,
        @Nullable Double agentShare,
        @Nullable PredictionUse predictions) {

    Policy of(LabelKind kind) {
        var chosen = method == null ? DecisionMethod.of(kind).getFirst() : method;
        return new Policy(
                overlap,
                confidence,
                chosen,
                taskersChoose,
                assignmentSeconds,
                labelsPerTask,
                review,
                peerReview,
                agentShare,
                predictions);
    }
}
