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

/** What a sequence does to the books; each method is one transaction, done as a whole or not at all. */
public interface Books {

    /** Returns the assets that these books can pay in. */
    List<Asset> assets();

    void register(TaskerId tasker, AccountId account);

    /** Books what the operator has put into the treasury. */
    void topUp(String reference, Asset asset, NearAmount amount);

    void open(ProjectId project, VendorId vendor, Asset asset);

    /** Credits a deposit; false if its transaction was credited before. */
    boolean credit(CryptoHash transaction, Deposit deposit);

    /** Books what nobody has claimed to suspense; false if something else has become of it. */
    boolean suspend(Arrival arrival);

    /** Gives what lies in suspense to somebody; false if nothing of the kind lies there. */
    boolean assign(CryptoHash transaction, Assignee assignee);

    /** Orders that what lies in suspense is paid back; false if nothing of the kind lies there. */
    boolean refund(CryptoHash transaction);

    /** Returns what has become of money that came. */
    Standing standing(CryptoHash transaction);

    /** Sets how much may be planned on one day in an asset. */
    void limit(Asset asset, DailyLimit limit);

    /** Notes how a tasker wishes to be paid. */
    void prefer(TaskerId tasker, Preferences preferences);

    /** Returns what taskers' payouts planned on the day of a moment sum to, by tasker, without what has come back. */
    Map<TaskerId, NearAmount> planned(Asset asset, Instant moment);

    /** Takes back what a vendor may spend, by its own key. */
    WithdrawalOutcome withdraw(VendorId vendor, OrderKey key, WithdrawalOrder order);

    FundingOutcome fund(VendorId vendor, ProjectId project, Funding funding);

    /**
     * Books a batch of entitlements.
     *
     * @throws IllegalArgumentException if one cannot be right; then none is booked
     */
    void book(List<RewardDue> batch);

    void judge(ProjectJudged event);

    /** Plans a payout for everybody whose time has come. */
    void plan(Instant now);

    List<Payout> withoutAttempt();

    /** Stores an attempt; nothing if lane or payout is taken. */
    Optional<Attempted> sign(Payout payout, int lane, Nonce onChain, long baseHeight);

    List<Attempted> unresolved();

    /** Notes that an attempt lies in a block: its lane is free. */
    void include(Attempted attempt);

    void succeed(Attempted attempt, NearAmount cost);

    void fail(Attempted attempt, NearAmount cost, String reason);

    void bury(Attempted attempt);

    void release(AccountId account);

    /** Holds a tasker, and calls back what is planned for him and not signed. */
    void hold(TaskerId tasker);

    void release(TaskerId tasker);

    /** Takes back what no payout has taken of a reward, and returns how much that was. */
    NearAmount clawBack(SubmissionId submission);

    Escrow escrow(ProjectId project);

    Optional<Reward> reward(SubmissionId submission);

    /** Returns what every account holds that has ever held something. */
    Map<LedgerAccount, BigInteger> balances();
}
