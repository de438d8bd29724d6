package dev.concord.local.payroll;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.local.platform.EventLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Says in Kafka what is owed, as the consensus service does, and remembers it. */
public final class OwedRewards {

    private final ProjectId project;
    private final Asset asset;
    private final EventLog log;
    private final Ids ids;
    private final Map<TaskerId, NearAmount> due = new HashMap<>();

    public OwedRewards(ProjectId project, Asset asset, EventLog log, Ids ids) {
        this.project = project;
        this.asset = asset;
        this.log = log;
        this.ids = ids;
    }

    /** Owes for a new submission; whoever cares is told when the broker took it. */
    public RewardDue owe(TaskerId tasker, NearAmount amount, BiConsumer<SubmissionId, Instant> appended) {
        var submission = ids.next();
        var reward = new RewardDue(
                new SubmissionId(submission),
                tasker,
                project,
                new TaskId(submission),
                asset,
                amount,
                NearAmount.ZERO,
                RewardReason.ACCEPTED,
                new Revision(1, 1));
        due.merge(tasker, amount, NearAmount::plus);
        log.append(reward, at -> appended.accept(reward.submissionId(), at));
        return reward;
    }

    /** Says it again, as a topic may that is written at least once: nothing more is owed. */
    public void repeat(RewardDue reward) {
        log.append(reward);
    }

    /** A revision finds that a submission has earned more. */
    public void raise(RewardDue before, NearAmount addition) {
        due.merge(before.taskerId(), addition, NearAmount::plus);
        log.append(new RewardDue(
                before.submissionId(),
                before.taskerId(),
                before.projectId(),
                before.taskId(),
                before.asset(),
                before.amount().plus(addition),
                before.fee(),
                before.reason(),
                new Revision(before.revision().generation(), before.revision().number() + 1)));
    }

    public void flush() {
        log.flush();
    }

    public Asset asset() {
        return asset;
    }

    public NearAmount due(TaskerId tasker) {
        return due.getOrDefault(tasker, NearAmount.ZERO);
    }

    public NearAmount total() {
        return due.values().stream().reduce(NearAmount.ZERO, NearAmount::plus);
    }
}
