package dev.concord.payout.drill;

import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.escrow.domain.Escrow;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOutcome;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.reward.domain.Reward;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Books with one defect, to show that a drill finds it. */
record ForgetfulBooks(Books right, Forgets what) implements Books {

    @Override
    public List<Asset> assets() {
        return right.assets();
    }

    @Override
    public void register(TaskerId tasker, AccountId account) {
        right.register(tasker, account);
    }

    @Override
    public void topUp(String reference, Asset asset, NearAmount amount) {
        right.topUp(reference, asset, amount);
    }

    @Override
    public void open(ProjectId project, VendorId vendor, Asset asset) {
        right.open(project, vendor, asset);
    }

    @Override
    public boolean credit(CryptoHash transaction, Deposit deposit) {
        return right.credit(transaction, deposit);
    }

    @Override
    public boolean suspend(Arrival arrival) {
        return right.suspend(arrival);
    }

    @Override
    public boolean assign(CryptoHash transaction, Assignee assignee) {
        return right.assign(transaction, assignee);
    }

    @Override
    public boolean refund(CryptoHash transaction) {
        return right.refund(transaction);
    }

    @Override
    public Standing standing(CryptoHash transaction) {
        return right.standing(transaction);
    }

    @Override
    public void limit(Asset asset, DailyLimit limit) {
        if (what != Forgets.LIMIT) {
            right.limit(asset, limit);
        }
    }

    @Override
    public void prefer(TaskerId tasker, Preferences preferences) {
        if (what != Forgets.WISH) {
            right.prefer(tasker, preferences);
        }
    }

    @Override
    public Map<TaskerId, NearAmount> planned(Asset asset, Instant moment) {
        return right.planned(asset, moment);
    }

    @Override
    public FundingOutcome fund(VendorId vendor, ProjectId project, Funding funding) {
        return right.fund(vendor, project, funding);
    }

    @Override
    public WithdrawalOutcome withdraw(VendorId vendor, OrderKey key, WithdrawalOrder order) {
        return right.withdraw(vendor, key, order);
    }

    @Override
    public void book(List<RewardDue> batch) {
        if (what != Forgets.BOOKING || batch.size() % 2 == 0) {
            right.book(batch);
        }
    }

    @Override
    public void judge(ProjectJudged event) {
        right.judge(event);
    }

    @Override
    public void plan(Instant now) {
        right.plan(now);
    }

    @Override
    public List<Payout> withoutAttempt() {
        return right.withoutAttempt();
    }

    @Override
    public Optional<Attempted> sign(Payout payout, int lane, Nonce onChain, long baseHeight) {
        return right.sign(payout, lane, onChain, baseHeight);
    }

    @Override
    public List<Attempted> unresolved() {
        var unresolved = right.unresolved();
        if (what == Forgets.DEATH_NEEDS_PROOF) {
            unresolved.forEach(right::bury);
        }
        return unresolved;
    }

    @Override
    public void include(Attempted attempt) {
        right.include(attempt);
    }

    @Override
    public void succeed(Attempted attempt, NearAmount cost) {
        if (what != Forgets.OUTCOME) {
            right.succeed(attempt, cost);
        }
    }

    @Override
    public void fail(Attempted attempt, NearAmount cost, String reason) {
        right.fail(attempt, cost, reason);
    }

    @Override
    public void bury(Attempted attempt) {
        right.bury(attempt);
    }

    @Override
    public void release(AccountId account) {
        right.release(account);
    }

    @Override
    public void hold(TaskerId tasker) {
        if (what != Forgets.HOLD) {
            right.hold(tasker);
        }
    }

    @Override
    public void release(TaskerId tasker) {
        right.release(tasker);
    }

    @Override
    public NearAmount clawBack(SubmissionId submission) {
        return right.clawBack(submission);
    }

    @Override
    public Escrow escrow(ProjectId project) {
        return right.escrow(project);
    }

    @Override
    public Optional<Reward> reward(SubmissionId submission) {
        return right.reward(submission);
    }

    @Override
    public Map<LedgerAccount, BigInteger> balances() {
        return right.balances();
    }
}
