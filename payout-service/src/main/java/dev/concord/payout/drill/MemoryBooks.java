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
import dev.concord.payout.escrow.domain.JudgedPartition;
import dev.concord.payout.escrow.domain.Judgement;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import dev.concord.payout.payout.domain.Blame;
import dev.concord.payout.payout.domain.ChainCost;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.EndedPayout;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.RecalledPayout;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.reward.domain.BookedRewards;
import dev.concord.payout.reward.domain.Clawback;
import dev.concord.payout.reward.domain.Reward;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import dev.concord.payout.suspense.domain.Suspense;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import dev.concord.payout.withdrawal.domain.WithdrawalRule;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The books in memory. Nothing is decided here: each method loads, asks the same pure decision as the use case of the service, and
 * stores; where one throws nothing has been stored.
 */
final class MemoryBooks implements Books {

    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryPayouts payouts = new MemoryPayouts();
    private final MemoryWithdrawals withdrawals = new MemoryWithdrawals();
    private final MemoryAttempts attempts = new MemoryAttempts();
    private final Map<ProjectId, Escrow> escrows = new HashMap<>();
    private final Map<ProjectId, Map<Integer, JudgedPartition>> judged = new HashMap<>();
    private final Map<UUID, FundingOutcome.Known> fundings = new HashMap<>();
    private final MemorySuspense suspense = new MemorySuspense();
    private final MemoryPlanning planning;
    private Instant now = Instant.EPOCH;

    MemoryBooks(PayoutRule rule) {
        this.planning = new MemoryPlanning(rule, ledger, payouts);
    }

    @Override
    public List<Asset> assets() {
        return List.of(Asset.NEAR, World.TOKEN);
    }

    @Override
    public void register(TaskerId tasker, AccountId account) {
        payouts.accounts.put(tasker, account);
    }

    @Override
    public void topUp(String reference, Asset asset, NearAmount amount) {
        ledger.post(List.of(Posting.simple(
                Posting.Reason.OPENING,
                reference,
                LedgerAccount.ofPlatform(AccountKind.TOP_UPS, asset),
                LedgerAccount.ofPlatform(AccountKind.EQUITY, asset),
                amount)));
    }

    @Override
    public void open(ProjectId project, VendorId vendor, Asset asset) {
        escrows.putIfAbsent(project, Escrow.open(project, vendor, asset));
    }

    @Override
    public boolean credit(CryptoHash transaction, Deposit deposit) {
        return posted(suspense.claim(transaction, deposit));
    }

    @Override
    public boolean suspend(Arrival arrival) {
        return posted(suspense.suspend(arrival));
    }

    @Override
    public boolean assign(CryptoHash transaction, Assignee assignee) {
        return posted(suspense.assign(transaction, assignee));
    }

    private boolean posted(Optional<Posting> posting) {
        posting.ifPresent(each -> ledger.post(List.of(each)));
        return posting.isPresent();
    }

    @Override
    public boolean refund(CryptoHash transaction) {
        var id = payouts.nextId();
        var refund = suspense.refund(transaction, id).map(arrival -> Suspense.refund(arrival, id));
        refund.ifPresent(payout -> {
            ledger.post(List.of(payout.planned()));
            payouts.add(payout, List.of());
        });
        return refund.isPresent();
    }

    @Override
    public Standing standing(CryptoHash transaction) {
        return suspense.standing(transaction);
    }

    @Override
    public void limit(Asset asset, DailyLimit limit) {
        planning.limits.put(asset, limit);
    }

    @Override
    public void prefer(TaskerId tasker, Preferences preferences) {
        planning.preferences.put(tasker, preferences);
    }

    @Override
    public Map<TaskerId, NearAmount> planned(Asset asset, Instant moment) {
        return payouts.planned(asset, moment);
    }

    @Override
    public FundingOutcome fund(VendorId vendor, ProjectId project, Funding funding) {
        var escrow = escrows.get(project);
        if (escrow == null) {
            return new FundingOutcome.NotKnownYet();
        }
        var outcome = FundingOutcome.of(
                vendor,
                escrow,
                funding,
                Optional.ofNullable(fundings.get(funding.id())),
                () -> new NearAmount(ledger.balance(LedgerAccount.available(vendor, escrow.asset()))));
        if (outcome instanceof FundingOutcome.Funded(var funded, var posting)) {
            ledger.post(List.of(posting));
            fundings.put(funding.id(), new FundingOutcome.Known(project, funding));
            escrows.put(project, funded);
        }
        return outcome;
    }

    @Override
    public WithdrawalOutcome withdraw(VendorId vendor, OrderKey key, WithdrawalOrder order) {
        var known = withdrawals.find(vendor, key);
        if (known.isPresent()) {
            return known.get().answer(order);
        }
        var outcome = World.WITHDRAWALS.decide(payouts.nextId(), vendor, order, circumstances(vendor, order));
        if (outcome instanceof WithdrawalOutcome.Accepted(var payout)) {
            ledger.post(List.of(payout.planned()));
            payouts.add(payout, List.of());
            withdrawals.add(vendor, key, payout.id(), order);
        }
        return outcome;
    }

    private WithdrawalRule.Circumstances circumstances(VendorId vendor, WithdrawalOrder order) {
        return new WithdrawalRule.Circumstances(
                World.accountOf(vendor).equals(order.account()),
                payouts.held.contains(order.account()),
                payouts.open(payout -> payout.purpose().equals(new Purpose.Withdrawal(vendor)))
                        .size(),
                new NearAmount(ledger.balance(LedgerAccount.available(vendor, order.asset()))));
    }

    @Override
    public void book(List<RewardDue> batch) {
        var booked = BookedRewards.of(this::escrow, payouts.rewards, batch);
        ledger.post(booked.postings());
        payouts.store(booked.rewards(), now);
        booked.escrows().forEach(escrow -> escrows.put(escrow.projectId(), escrow));
    }

    @Override
    public void judge(ProjectJudged event) {
        var project = event.projectId();
        var told = judged.computeIfAbsent(project, _ -> new HashMap<>());
        var judgement = Judgement.of(escrow(project), told.values(), event);
        ledger.post(judgement.settlement().postings());
        told.put(judgement.partition().partition(), judgement.partition());
        escrows.put(project, judgement.settlement().escrow());
    }

    @Override
    public void plan(Instant moment) {
        now = moment;
        planning.plan(moment);
    }

    @Override
    public List<Payout> withoutAttempt() {
        return payouts.open(payout -> !attempts.hasUnresolved(payout.id()));
    }

    @Override
    public Optional<Attempted> sign(Payout payout, int lane, Nonce onChain, long baseHeight) {
        return payouts.mayBeSigned(payout) ? attempts.sign(payout, lane, onChain, baseHeight) : Optional.empty();
    }

    @Override
    public List<Attempted> unresolved() {
        return attempts.unresolved();
    }

    @Override
    public void include(Attempted attempt) {
        attempts.include(attempt);
    }

    @Override
    public void succeed(Attempted attempt, NearAmount cost) {
        if (attempts.succeed(attempt)) {
            var ended = EndedPayout.paid(conclusion(attempt), this::escrow, payouts.rewards);
            ledger.post(ended.postings());
            payouts.end(attempt.payout(), ended.rewards());
            ended.escrows().forEach(escrow -> escrows.put(escrow.projectId(), escrow));
            new ChainCost(attempt.hash(), cost).posting().ifPresent(posting -> ledger.post(List.of(posting)));
        }
    }

    @Override
    public void fail(Attempted attempt, NearAmount cost, String reason) {
        if (attempts.fail(attempt)) {
            var ended = EndedPayout.returned(conclusion(attempt), payouts.rewards);
            ledger.post(ended.postings());
            payouts.comeBack(attempt.payout(), ended.rewards());
            suspense.returned(attempt.payout().id());
            new ChainCost(attempt.hash(), cost).posting().ifPresent(posting -> ledger.post(List.of(posting)));
            if (Blame.names(reason, attempt.payout().account())) {
                payouts.held.add(attempt.payout().account());
            }
        }
    }

    @Override
    public void bury(Attempted attempt) {
        attempts.bury(attempt);
    }

    private Conclusion conclusion(Attempted attempt) {
        var payout = attempt.payout();
        return new Conclusion(payout, payouts.taken(payout.id()), Optional.of(attempt.hash()));
    }

    @Override
    public void release(AccountId account) {
        payouts.held.remove(account);
    }

    @Override
    public void hold(TaskerId tasker) {
        payouts.heldTaskers.add(tasker);
        for (var payout :
                payouts.open(each -> each.tasker().filter(tasker::equals).isPresent())) {
            if (!attempts.hasOneNotDead(payout.id())) {
                recall(payout);
            }
        }
    }

    private void recall(Payout payout) {
        var recalled = RecalledPayout.of(payout, payouts.taken(payout.id()), payouts.rewards);
        ledger.post(List.of(recalled.posting()));
        payouts.comeBack(payout, recalled.rewards());
    }

    @Override
    public void release(TaskerId tasker) {
        payouts.heldTaskers.remove(tasker);
    }

    @Override
    public NearAmount clawBack(SubmissionId submission) {
        var reward = payouts.rewards.get(submission);
        if (reward == null) {
            return NearAmount.ZERO;
        }
        return switch (Clawback.of(reward, escrow(reward.projectId()))) {
            case Clawback.NothingLeft _ -> NearAmount.ZERO;
            case Clawback.TakenBack taken -> {
                ledger.post(List.of(taken.posting()));
                payouts.rewards.put(submission, taken.reward());
                escrows.put(reward.projectId(), taken.escrow());
                yield taken.amount();
            }
        };
    }

    @Override
    public Escrow escrow(ProjectId project) {
        var escrow = escrows.get(project);
        if (escrow == null) {
            throw new Violation("project {}: no escrow", project);
        }
        return escrow;
    }

    @Override
    public Optional<Reward> reward(SubmissionId submission) {
        return Optional.ofNullable(payouts.rewards.get(submission));
    }

    @Override
    public Map<LedgerAccount, BigInteger> balances() {
        return ledger.balances();
    }
}
