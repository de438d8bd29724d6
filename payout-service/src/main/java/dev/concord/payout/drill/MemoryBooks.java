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
import dev.concord.payout.payout.domain.EndedPayout;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.payout.domain.RecalledPayout;
import dev.concord.payout.reward.domain.BookedRewards;
import dev.concord.payout.reward.domain.Clawback;
import dev.concord.payout.reward.domain.Reward;
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

    private final PayoutRule rule;
    private final MemoryLedger ledger = new MemoryLedger();
    private final MemoryPayouts payouts = new MemoryPayouts();
    private final MemoryWithdrawals withdrawals = new MemoryWithdrawals();
    private final MemoryAttempts attempts = new MemoryAttempts();
    private final Map<ProjectId, Escrow> escrows = new HashMap<>();
    private final Map<ProjectId, Map<Integer, JudgedPartition>> judged = new HashMap<>();
    private final Map<UUID, FundingOutcome.Known> fundings = new HashMap<>();
    private final Map<CryptoHash, Deposit> deposits = new HashMap<>();
    private Instant now = Instant.EPOCH;

    MemoryBooks(PayoutRule rule) {
        this.rule = rule;
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
        if (deposits.putIfAbsent(transaction, deposit) != null) {
            return false;
        }
        ledger.post(List.of(deposit.posting(transaction)));
        return true;
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
        for (var owed : Map.copyOf(ledger.balances()).entrySet()) {
            if (owed.getKey().kind() == AccountKind.DUE && owed.getValue().signum() > 0) {
                plan(new TaskerId(owed.getKey().owner()), owed.getKey().asset(), new NearAmount(owed.getValue()));
            }
        }
    }

    private void plan(TaskerId tasker, Asset asset, NearAmount due) {
        var account = payouts.accounts.get(tasker);
        if (account == null
                || payouts.held.contains(account)
                || payouts.heldTaskers.contains(tasker)
                || payouts.hasOpen(tasker, asset)) {
            return;
        }
        var payee = new Payee(tasker, account, asset, due, payouts.since(tasker));
        if (rule.allows(due, payee.since(), payee.wish(), now)) {
            var planned = PlannedPayout.of(payouts.nextId(), payee, payouts.due(tasker, asset));
            ledger.post(List.of(planned.posting()));
            payouts.plan(planned);
        }
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
            store(attempt.payout(), EndedPayout.paid(conclusion(attempt), this::escrow, payouts.rewards));
            new ChainCost(attempt.hash(), cost).posting().ifPresent(posting -> ledger.post(List.of(posting)));
        }
    }

    @Override
    public void fail(Attempted attempt, NearAmount cost, String reason) {
        if (attempts.fail(attempt)) {
            store(attempt.payout(), EndedPayout.returned(conclusion(attempt), payouts.rewards));
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

    private void store(Payout payout, EndedPayout ended) {
        ledger.post(ended.postings());
        payouts.end(payout, ended.rewards());
        ended.escrows().forEach(escrow -> escrows.put(escrow.projectId(), escrow));
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
        payouts.end(payout, recalled.rewards());
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
