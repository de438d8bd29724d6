package dev.concord.payout.reward.domain;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;

/**
 * What is booked for one submission, and how much of it was paid.
 *
 * @param reason and revision are the latest, so that a tasker can be told why
 */
public record Reward(
        SubmissionId submissionId,
        TaskerId taskerId,
        ProjectId projectId,
        TaskId taskId,
        Asset asset,
        RewardReason reason,
        Revision revision,
        Money money) {

    /**
     * Totals of one submission.
     *
     * @param booked the greatest entitlement so far; never falls, so that what was clawed back is not booked anew
     * @param clawedBack what of it was taken back before a payout took it
     * @param assigned what payouts have taken of the rest
     * @param paid what of that has arrived
     */
    public record Money(
            NearAmount booked, NearAmount fee, NearAmount clawedBack, NearAmount assigned, NearAmount paid) {

        static final Money NONE =
                new Money(NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO);

        public Money {
            if (assigned.plus(clawedBack).compareTo(booked) > 0 || paid.compareTo(assigned) > 0) {
                throw new IllegalArgumentException(
                        "reward: %s paid, %s assigned beside %s clawed back, %s booked (expected: each at most the next)"
                                .formatted(paid, assigned, clawedBack, booked));
            }
        }

        private Money withAssigned(NearAmount nowAssigned) {
            return new Money(booked, fee, clawedBack, nowAssigned, paid);
        }
    }

    /** Returns the reward of a submission of which nothing is booked yet. */
    public static Reward none(RewardDue due) {
        return new Reward(
                due.submissionId(),
                due.taskerId(),
                due.projectId(),
                due.taskId(),
                due.asset(),
                due.reason(),
                due.revision(),
                Money.NONE);
    }

    public NearAmount booked() {
        return money.booked;
    }

    public NearAmount fee() {
        return money.fee;
    }

    /** Returns what no payout has taken yet, and nobody has taken back. */
    public NearAmount unassigned() {
        return money.booked.minus(money.clawedBack).minus(money.assigned);
    }

    /**
     * Takes in an entitlement. What is booked never falls and a repetition adds nothing, so the order of events does not matter.
     *
     * @throws IllegalArgumentException if the event speaks of another tasker, project or asset: then one of both is wrong
     */
    public Reward entitle(RewardDue due) {
        if (!due.taskerId().equals(taskerId)
                || !due.projectId().equals(projectId)
                || !due.asset().equals(asset)) {
            throw new IllegalArgumentException(
                    "reward-due: submission %s of tasker %s in project %s in %s (expected: %s in %s in %s)"
                            .formatted(
                                    submissionId,
                                    due.taskerId(),
                                    due.projectId(),
                                    due.asset(),
                                    taskerId,
                                    projectId,
                                    asset));
        }
        var newer = due.revision().compareTo(revision) >= 0;
        return new Reward(
                submissionId,
                taskerId,
                projectId,
                taskId,
                asset,
                newer ? due.reason() : reason,
                newer ? due.revision() : revision,
                new Money(
                        greater(money.booked, due.amount()),
                        greater(money.fee, due.fee()),
                        money.clawedBack,
                        money.assigned,
                        money.paid));
    }

    /** A payout takes so much of it. */
    public Reward assign(NearAmount amount) {
        return with(money.withAssigned(money.assigned.plus(amount)));
    }

    /** What a payout took is due again. */
    public Reward giveBack(NearAmount amount) {
        return with(money.withAssigned(money.assigned.minus(amount)));
    }

    /** What no payout has taken is taken back, all of it. */
    public Reward clawBack() {
        var clawedBack = money.clawedBack.plus(unassigned());
        return with(new Money(money.booked, money.fee, clawedBack, money.assigned, money.paid));
    }

    /** What a payout took has arrived. */
    public Reward pay(NearAmount amount) {
        return with(new Money(money.booked, money.fee, money.clawedBack, money.assigned, money.paid.plus(amount)));
    }

    private Reward with(Money nowMoney) {
        return new Reward(submissionId, taskerId, projectId, taskId, asset, reason, revision, nowMoney);
    }

    private static NearAmount greater(NearAmount one, NearAmount other) {
        return one.compareTo(other) >= 0 ? one : other;
    }
}
