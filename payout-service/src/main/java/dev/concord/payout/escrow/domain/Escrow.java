package dev.concord.payout.escrow.domain;

import dev.concord.contracts.event.ProjectFunded;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import org.jspecify.annotations.Nullable;

/**
 * What one project was funded with and what came of it. Pure: each method returns the escrow after a change, and none can return
 * one that has spent more than was funded.
 *
 * @param asset what its money is of
 * @param version of what others are told of it; rises with each funding, with the settlement, and with what is refunded after
 * @param judged every partition has said how many submissions it counted
 * @param settled all of those are booked and the rest went back; nothing changes any more but what is paid
 */
public record Escrow(
        ProjectId projectId,
        VendorId vendorId,
        Asset asset,
        long version,
        Money money,
        Submissions submissions,
        boolean judged,
        boolean settled) {

    /**
     * Totals since the project began.
     *
     * @param rewards what is owed to taskers or was paid, without what was clawed back of it
     */
    public record Money(NearAmount funded, NearAmount rewards, NearAmount fees, NearAmount refunded, NearAmount paid) {

        static final Money NONE =
                new Money(NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO, NearAmount.ZERO);

        public Money {
            var spent = rewards.plus(fees).plus(refunded);
            if (spent.compareTo(funded) > 0 || paid.compareTo(rewards) > 0) {
                throw new IllegalArgumentException(
                        "escrow: %s spent, %s of %s rewards paid (expected: at most %s spent)"
                                .formatted(spent, paid, rewards, funded));
            }
        }

        /** Returns what is left. */
        public NearAmount left() {
            return funded.minus(rewards).minus(fees).minus(refunded);
        }
    }

    /** How many submissions were booked, counted by consensus, and paid for the first time. */
    public record Submissions(long booked, long judged, long paid, Revisions revisions) {

        static final Submissions NONE = new Submissions(0, 0, 0, new Revisions(0, null));

        /** Whether all that was counted is booked, and as it was said last. */
        boolean areAllBooked() {
            return booked == judged && revisions.areAllBooked();
        }
    }

    /**
     * Sums of the revision numbers in which rewards last spoke of each submission: those booked, and those that consensus has
     * told of. While they differ a word is still on its way, which could not be booked any more once the rest went back.
     *
     * @param judged null if a partition's record does not tell it, as those of before
     */
    public record Revisions(long booked, @Nullable Long judged) {

        boolean areAllBooked() {
            return judged == null || judged == booked;
        }
    }

    public static Escrow open(ProjectId project, VendorId vendor, Asset asset) {
        return new Escrow(project, vendor, asset, 0, Money.NONE, Submissions.NONE, false, false);
    }

    public Escrow fund(NearAmount amount) {
        requireUnsettled("funding of " + amount);
        return with(
                version + 1,
                new Money(money.funded.plus(amount), money.rewards, money.fees, money.refunded, money.paid),
                submissions);
    }

    /**
     * Books what submissions earn beyond what was booked before.
     *
     * @param newSubmissions how many were not booked before
     * @param newRevisions by how much the sum of their latest revision numbers has risen; a settled project may hear of more
     *     revisions as long as they move no money
     */
    public Escrow book(NearAmount reward, NearAmount fee, long newSubmissions, long newRevisions) {
        if (reward.isZero() && fee.isZero() && newSubmissions == 0 && (newRevisions == 0 || settled)) {
            return this;
        }
        requireUnsettled("%s reward, %s fee, %d submissions".formatted(reward, fee, newSubmissions));
        return with(
                version,
                new Money(money.funded, money.rewards.plus(reward), money.fees.plus(fee), money.refunded, money.paid),
                new Submissions(
                        submissions.booked + newSubmissions,
                        submissions.judged,
                        submissions.paid,
                        new Revisions(submissions.revisions.booked + newRevisions, submissions.revisions.judged)));
    }

    /** Takes in what partitions counted so far, submissions and revisions, and whether all have said so. */
    public Escrow judge(long counted, @Nullable Long revisions, boolean byAll) {
        return new Escrow(
                projectId,
                vendorId,
                asset,
                version,
                money,
                new Submissions(
                        submissions.booked,
                        counted,
                        submissions.paid,
                        new Revisions(submissions.revisions.booked, revisions)),
                byAll,
                settled);
    }

    /** Notes that rewards have reached their taskers, and how many submissions were paid for the first time. */
    public Escrow pay(NearAmount amount, long paidFirst) {
        return with(
                version,
                new Money(money.funded, money.rewards, money.fees, money.refunded, money.paid.plus(amount)),
                new Submissions(
                        submissions.booked, submissions.judged, submissions.paid + paidFirst, submissions.revisions));
    }

    /**
     * Takes back what was booked and no payout has taken. It may be spent anew; of a settled project it goes to the vendor, as the
     * rest did.
     */
    public Escrow clawBack(NearAmount amount) {
        var refunded = settled ? money.refunded.plus(amount) : money.refunded;
        return with(
                settled ? version + 1 : version,
                new Money(money.funded, money.rewards.minus(amount), money.fees, refunded, money.paid),
                submissions);
    }

    /** Whether all that was counted is booked, so that the rest may go back. */
    public boolean mayBeSettled() {
        return judged && !settled && submissions.areAllBooked();
    }

    public Escrow settle() {
        if (!mayBeSettled()) {
            throw new IllegalStateException(
                    "project %s: %s (expected: all that was judged is booked)".formatted(projectId, submissions));
        }
        var closed = new Money(money.funded, money.rewards, money.fees, money.left(), money.paid);
        return new Escrow(projectId, vendorId, asset, version + 1, closed, submissions, true, true);
    }

    /** Returns what others are told. */
    public ProjectFunded event() {
        return new ProjectFunded(projectId, version, asset, money.funded, money.refunded, settled);
    }

    private Escrow with(long nowVersion, Money nowMoney, Submissions nowSubmissions) {
        return new Escrow(projectId, vendorId, asset, nowVersion, nowMoney, nowSubmissions, judged, settled);
    }

    private void requireUnsettled(String what) {
        if (settled) {
            throw new IllegalArgumentException(
                    "project %s is settled: %s (expected: nothing more)".formatted(projectId, what));
        }
    }
}
