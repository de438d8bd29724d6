package dev.concord.payout;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.FlagReason;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.RewardRule;
import dev.concord.contracts.event.TaskerFlag;
import dev.concord.contracts.event.TaskerQuality;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;

/** Ordinary events, to be varied by the test that needs it. */
public final class Samples {

    public static final Ids IDS = new TimeOrderedIds(InstantSource.system(), new SplittableRandom());

    private Samples() {}

    public static NearAmount yocto(long amount) {
        return NearAmount.parse(Long.toString(amount));
    }

    public static ProjectOpened opened(ProjectId project, VendorId vendor) {
        return new ProjectOpened(
                project,
                vendor,
                1,
                ProjectState.DRAFT,
                "Same product?",
                new ChoiceKind(List.of("0", "1")),
                new Policy(new Overlap(2, 3), 0.9, DecisionMethod.DAWID_SKENE, true, 60),
                new Terms(Asset.NEAR, yocto(10), yocto(1), RewardRule.EVERY_ACCEPTED_LABEL),
                Instant.parse("2026-11-24T10:00:00Z"));
    }

    public static RewardDue due(ProjectId project, TaskerId tasker, NearAmount amount, NearAmount fee) {
        return due(submission(), project, tasker, amount, fee, 1);
    }

    /** An accepted label of a project that pays in that asset, without a fee. */
    public static RewardDue due(ProjectId project, TaskerId tasker, Asset asset, NearAmount amount) {
        var submission = submission();
        return new RewardDue(
                submission,
                tasker,
                project,
                new TaskId(submission.value()),
                asset,
                amount,
                NearAmount.ZERO,
                RewardReason.ACCEPTED,
                new Revision(1, 1));
    }

    public static RewardDue due(
            SubmissionId submission,
            ProjectId project,
            TaskerId tasker,
            NearAmount amount,
            NearAmount fee,
            int revision) {
        return new RewardDue(
                submission,
                tasker,
                project,
                new TaskId(submission.value()),
                Asset.NEAR,
                amount,
                fee,
                amount.isZero() ? RewardReason.DISAGREES : RewardReason.ACCEPTED,
                new Revision(1, revision));
    }

    public static ProjectJudged judged(ProjectId project, int partition, int partitions, long submissions) {
        return new ProjectJudged(project, partition, partitions, submissions, submissions, null);
    }

    public static ProjectJudged judged(
            ProjectId project, int partition, int partitions, long submissions, long revisions) {
        return new ProjectJudged(project, partition, partitions, submissions, submissions, revisions);
    }

    public static SubmissionId submission() {
        return new SubmissionId(IDS.next());
    }

    public static TaskerId tasker() {
        return new TaskerId(IDS.next());
    }

    public static VendorId vendor() {
        return new VendorId(IDS.next());
    }

    public static ProjectId project() {
        return new ProjectId(IDS.next());
    }

    /** A tasker whom a refinement suspects. */
    public static TaskerQuality flagged(TaskerId tasker) {
        var flag = new TaskerFlag(FlagReason.CONSTANT, null, 80, 0.5, 1.0, -9.0, "always the same answer");
        return new TaskerQuality(project(), tasker, new RefinementId(IDS.next()), 80, null, List.of(flag), 1);
    }
}
