package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.label.PeerVerdict;

/** What a submission has earned. */
final class Entitlement {

    private Entitlement() {}

    /**
     * Only the first labels that the task wanted are rewarded, by the project's rule; a contested task pays them all, but for
     * verdicts of which it is known that they were wrong.
     */
    static RewardReason reason(TaskState state, int place, AgreementState outcome, boolean agrees) {
        var reviewed = ReviewedTask.of(state);
        if (reviewed.isEmpty() ? place >= state.wanted() : reviewed.get().isSurplus(place)) {
            return RewardReason.SURPLUS;
        }
        if (state.opened().terms().rule() == RewardRule.EVERY_ACCEPTED_LABEL) {
            return RewardReason.ACCEPTED;
        }
        var isMeasured = reviewed.isPresent() && reviewed.get().isMeasuredVerdict(place);
        if (outcome == AgreementState.CONTESTED && !isMeasured) {
            return RewardReason.CONTESTED;
        }
        return agrees ? RewardReason.AGREES : RewardReason.DISAGREES;
    }

    /**
     * Whether a label earns by how near it came to the decision: then every revision may change what it earns, even for the same
     * reason, and says it again.
     */
    static boolean isShared(OpenedTask task, RewardReason reason) {
        return task.terms().rule() == RewardRule.SHARE_BY_SCORE
                && (reason == RewardReason.AGREES || reason == RewardReason.DISAGREES);
    }

    /** Says what a label earns at a decision: all, nothing, or its share. */
    static RewardDue due(
            OpenedTask task, CountedLabel label, RewardReason reason, Decision decision, Revision revision) {
        var share = isShared(task, reason) ? score(task, label, reason, decision) : share(reason);
        return due(task, label, reason, share, revision);
    }

    /** A verdict on what was proposed is right or wrong. */
    private static int score(OpenedTask task, CountedLabel label, RewardReason reason, Decision decision) {
        return label.label() instanceof PeerVerdict
                ? share(reason)
                : Score.of(task.labelKind(), label.label(), decision.label());
    }

    private static int share(RewardReason reason) {
        return switch (reason) {
            case ACCEPTED, AGREES, CONTESTED -> Score.FULL;
            case DISAGREES, SURPLUS -> 0;
        };
    }

    private static RewardDue due(
            OpenedTask task, CountedLabel label, RewardReason reason, int thousandths, Revision revision) {
        var terms = task.terms();
        return new RewardDue(
                label.submissionId(),
                label.taskerId(),
                task.projectId(),
                task.taskId(),
                terms.asset(),
                terms.reward().permille(thousandths),
                terms.fee().permille(thousandths),
                reason,
                revision);
    }
}
