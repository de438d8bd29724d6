package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.money.NearAmount;

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

    static RewardDue due(OpenedTask task, CountedLabel label, RewardReason reason, Revision revision) {
        var terms = task.terms();
        var rewarded = switch (reason) {
            case ACCEPTED, AGREES, CONTESTED -> true;
            case DISAGREES, SURPLUS -> false;
        };
        return new RewardDue(
                label.submissionId(),
                label.taskerId(),
                task.projectId(),
                task.taskId(),
                terms.asset(),
                rewarded ? terms.reward() : NearAmount.ZERO,
                rewarded ? terms.fee() : NearAmount.ZERO,
                reason,
                revision);
    }
}
