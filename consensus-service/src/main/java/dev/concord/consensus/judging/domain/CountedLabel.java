package dev.concord.consensus.judging.domain;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * A submission that counts.
 *
 * @param agrees whether it agreed with the task's last published decision
 * @param judged why it was said to earn what it was last said to earn; absent before the first decision
 * @param lastSaid the revision in which that was said; absent before, and in states of before this was remembered
 */
public record CountedLabel(
        SubmissionId submissionId,
        TaskerId taskerId,
        Label label,
        boolean agrees,
        @Nullable RewardReason judged,
        @Nullable Revision lastSaid) {

    static CountedLabel of(LabelSubmitted submitted) {
        return new CountedLabel(submitted.submissionId(), submitted.taskerId(), submitted.label(), false, null, null);
    }

    /** A decision after which it earns what it was said to earn before. */
    CountedLabel agreeing(boolean nowAgrees) {
        return new CountedLabel(submissionId, taskerId, label, nowAgrees, judged, lastSaid);
    }

    CountedLabel judged(boolean nowAgrees, RewardReason reason, Revision saidIn) {
        return new CountedLabel(submissionId, taskerId, label, nowAgrees, reason, saidIn);
    }
}
