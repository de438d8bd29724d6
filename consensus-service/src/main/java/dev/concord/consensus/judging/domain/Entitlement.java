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

    /** Only the first labels that the task wanted are rewarded, by the project's rule; a contested task pays them all. */
    static RewardReason reason(TaskState state, int place, AgreementState outcome, boolean agrees) {
        if (place >= state.wanted()) {
            return RewardReason.SURPLUS;
        }
        if (state.opened().terms().rule() == RewardRule.EVERY_ACCEPTED_LABEL) {
            return RewardReason.ACCEPTED;
        }
        if (outcome == AgreementState.CONTESTED) {
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
