package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * How a project's tasks are assigned and decided.
 *
 * @param confidence from which a decision is agreed, 0.5..1
 * @param taskersChoose whether a tasker may ask for a task by name
 * @param assignmentSeconds how long a lease lasts, 5..86,400
 * @param labelsPerTask the label budget: how many labels a task may get in the mean of the project. Those beyond the minimum
 *     go where they help most. Absent: every task may get its maximum.
 * @param review how doubtful tasks are reviewed. Absent: they are not, and a contested task stays so.
 * @param peerReview how peers review free answers. Absent: they do not. Its panel consists of the best-skilled taskers if the
 *     review has a panel, else of any.
 * @param agentShare how much of the labels that a task wants may be AI agents', 0..1 in steps of 0.01. Absent: all of them.
 * @param predictions what becomes of predictions that come with tasks. Absent: see {@link #predictionUse}.
 */
public record Policy(
        Overlap overlap,
        double confidence,
        DecisionMethod method,
        boolean taskersChoose,
        int assignmentSeconds,
        @Nullable Double labelsPerTask,
        @Nullable Review review,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewByPeers peerReview,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Double agentShare,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable PredictionUse predictions) {

    public Policy {
        if (!(confidence >= 0.5 && confidence <= 1)) {
            throw new IllegalArgumentException("policy.confidence: " + confidence + " (expected: 0.5..1)");
        }
        if (assignmentSeconds < 5 || assignmentSeconds > 86_400) {
            throw new IllegalArgumentException(
                    "policy.assignmentSeconds: " + assignmentSeconds + " (expected: 5..86400)");
        }
        if (labelsPerTask != null && !(labelsPerTask >= overlap.min() && labelsPerTask <= overlap.max())) {
            throw new IllegalArgumentException(
                    "policy.labelsPerTask: %s (expected: from overlap.min %d to overlap.max %d)"
                            .formatted(labelsPerTask, overlap.min(), overlap.max()));
        }
        if (review != null && review.panel() != null && overlap.max() + review.panel() > Overlap.LIMIT) {
            throw new IllegalArgumentException("policy.review.panel: %d (expected: with overlap.max %d at most %d)"
                    .formatted(review.panel(), overlap.max(), Overlap.LIMIT));
        }
        if (peerReview != null) {
            requireFitting(peerReview, overlap, labelsPerTask, review);
        }
        if (agentShare != null && !isShare(agentShare)) {
            throw new IllegalArgumentException(
                    "policy.agentShare: " + agentShare + " (expected: 0..1 in steps of 0.01)");
        }
        if (predictions == PredictionUse.COUNT && !learnsFromEachLabel(method, peerReview)) {
            throw new IllegalArgumentException(
                    "policy.predictions: count (expected: show or ignore, as with %s nobody learns how good a model is)"
                            .formatted(peerReview == null ? "the method majority" : "a peerReview"));
        }
    }

    private static boolean learnsFromEachLabel(DecisionMethod method, @Nullable ReviewByPeers peerReview) {
        return method != DecisionMethod.MAJORITY && peerReview == null;
    }

    private static boolean isShare(double share) {
        return share >= 0 && share <= 1 && Math.abs(share * 100 - Math.round(share * 100)) < 1e-9;
    }

    private static void requireFitting(
            ReviewByPeers peers, Overlap overlap, @Nullable Double labelsPerTask, @Nullable Review review) {
        if (labelsPerTask != null) {
            throw new IllegalArgumentException(
                    "policy.labelsPerTask: " + labelsPerTask + " (expected: none where there is a peerReview)");
        }
        if (review != null && review.panel() != null && review.panel() != ReviewByPeers.PANEL) {
            throw new IllegalArgumentException(
                    "policy.review.panel: %d (expected: %d where there is a peerReview, or none)"
                            .formatted(review.panel(), ReviewByPeers.PANEL));
        }
        if (overlap.max() + peers.mostVerdicts() > Overlap.LIMIT) {
            throw new IllegalArgumentException(
                    "policy.peerReview.reviewers: %d (expected: with overlap.max %d and a panel of %d at most %d)"
                            .formatted(peers.reviewers(), overlap.max(), ReviewByPeers.PANEL, Overlap.LIMIT));
        }
    }

    /** Returns how many labels a task can come to want: its maximum, and those of a panel or the verdicts of peers. */
    public int mostLabels() {
        return overlap.max() + (peerReview == null ? panel() : peerReview.mostVerdicts());
    }

    /** Returns how many labels a panel gives; zero where there is none. */
    public int panel() {
        return review == null || review.panel() == null ? 0 : review.panel();
    }

    /** Returns the agents' share in hundredths, which multiply without loss; nothing if agents are not limited. */
    public OptionalInt agentPercent() {
        return agentShare == null ? OptionalInt.empty() : OptionalInt.of((int) Math.round(agentShare * 100));
    }

    /**
     * Returns what becomes of predictions. Where nothing is said they count, which shows them to nobody and believes them only as far
     * as they prove right; where that cannot be learned they are ignored.
     */
    public PredictionUse predictionUse() {
        if (predictions != null) {
            return predictions;
        }
        return learnsFromEachLabel(method, peerReview) ? PredictionUse.COUNT : PredictionUse.IGNORE;
    }

    /** Returns how many of so many labels may be agents'. */
    public int mostAgents(int labels) {
        return agentPercent().orElse(100) * labels / 100;
    }

    /** A policy without a label budget and without reviews. */
    public Policy(
            Overlap overlap, double confidence, DecisionMethod method, boolean taskersChoose, int assignmentSeconds) {
        this(overlap, confidence, method, taskersChoose, assignmentSeconds, null, null);
    }

    /** A policy without reviews by peers. */
    public Policy(
            Overlap overlap,
            double confidence,
            DecisionMethod method,
            boolean taskersChoose,
            int assignmentSeconds,
            @Nullable Double labelsPerTask,
            @Nullable Review review) {
        this(overlap, confidence, method, taskersChoose, assignmentSeconds, labelsPerTask, review, null, null, null);
    }

    /** Returns this policy with reviews by peers. */
    public Policy with(ReviewByPeers peers) {
        return new Policy(
                overlap,
                confidence,
                method,
                taskersChoose,
                assignmentSeconds,
                labelsPerTask,
                review,
                peers,
                agentShare,
                predictions);
    }

    /** Returns this policy with a limit on agents. */
    public Policy withAgentShare(double share) {
        return new Policy(
                overlap,
                confidence,
                method,
                taskersChoose,
                assignmentSeconds,
                labelsPerTask,
                review,
                peerReview,
                share,
                predictions);
    }

    /** Returns this policy with a word on predictions. */
    public Policy with(PredictionUse use) {
        return new Policy(
                overlap,
                confidence,
                method,
                taskersChoose,
                assignmentSeconds,
                labelsPerTask,
                review,
                peerReview,
                agentShare,
                use);
    }

    /** Returns the overlap with a panel's labels, or the verdicts of peers, in it: what a task may get at the most. */
    public Overlap overlapWithPanel() {
        return new Overlap(overlap.min(), mostLabels());
    }
}
