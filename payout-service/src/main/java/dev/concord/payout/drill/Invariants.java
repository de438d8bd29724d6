package dev.concord.payout.drill;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What must hold after every step, and what at the end. */
final class Invariants {

    private final Books books;
    private final DrillChain chain;
    private final Vendors vendors;
    private final Strangers strangers;
    private final Operator operator;

    Invariants(Books books, DrillChain chain, Vendors vendors, Strangers strangers, Operator operator) {
        this.strangers = strangers;
        this.books = books;
        this.chain = chain;
        this.vendors = vendors;
        this.operator = operator;
    }

    void check() {
        var balances = books.balances();
        balances.forEach(
                (account, balance) -> Violation.unless(account.kind().mayHold(balance), "{}: {}", account, balance));
        for (var asset : books.assets()) {
            checkEquation(balances, asset);
            checkTreasury(balances, asset);
        }
        vendors.markets().forEach(market -> checkEscrow(balances, market));
        strangers.check(balances);
        operator.check();
    }

    /** Sources equal uses; the sources' balances run below zero, so that the sum of all is nothing. */
    private static void checkEquation(Map<LedgerAccount, BigInteger> balances, Asset asset) {
        var sum = balances.entrySet().stream()
                .filter(each -> each.getKey().asset().equals(asset))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
        Violation.unless(sum.signum() == 0, "equation of {}: off by {}", asset, sum);
    }

    /** The chain holds what came in and is not booked as gone; only open payouts and what they burnt may be gone besides. */
    private void checkTreasury(Map<LedgerAccount, BigInteger> balances, Asset asset) {
        var unclaimed = vendors.unclaimed().values().stream()
                .filter(deposit -> deposit.asset().equals(asset))
                .map(deposit -> deposit.amount().yocto())
                .reduce(BigInteger.ZERO, BigInteger::add);
        var most = total(balances, asset, AccountKind.DEPOSITS)
                .add(total(balances, asset, AccountKind.TOP_UPS))
                .add(total(balances, asset, AccountKind.UNATTRIBUTED))
                .add(total(balances, asset, AccountKind.PAID))
                .add(total(balances, asset, AccountKind.WITHDRAWN))
                .add(total(balances, asset, AccountKind.CHAIN_COSTS))
                .negate()
                .add(unclaimed);
        var burnt = asset.equals(Asset.NEAR)
                ? BigInteger.valueOf(1_000L * books.unresolved().size())
                : BigInteger.ZERO;
        var least = most.subtract(total(balances, asset, AccountKind.IN_FLIGHT)).subtract(burnt);
        var holds = chain.treasury(asset);
        Violation.unless(
                holds.compareTo(least) >= 0 && holds.compareTo(most) <= 0,
                "treasury: {} {} (expected: {}..{})",
                holds,
                asset,
                least,
                most);
    }

    /** funded >= reserved >= booked, and the account holds what the row says. */
    private void checkEscrow(Map<LedgerAccount, BigInteger> balances, Market market) {
        var escrow = books.escrow(market.project);
        var account = LedgerAccount.escrow(market.project, market.asset);
        var left = escrow.money().left().yocto();
        Violation.unless(
                balances.getOrDefault(account, BigInteger.ZERO).equals(left), "{}: row says {}", account, left);
    }

    boolean isNothingOwed() {
        var balances = books.balances();
        return balances.entrySet().stream()
                .filter(each -> List.of(AccountKind.DUE, AccountKind.IN_FLIGHT, AccountKind.ESCROW)
                        .contains(each.getKey().kind()))
                .allMatch(each -> each.getValue().signum() == 0);
    }

    /** Every reward was paid, once: the books, the rows and the taskers' accounts on chain all say the greatest entitlement, but for what was taken back. */
    void checkEnd() {
        var owed = new HashMap<LedgerAccount, BigInteger>();
        for (var market : vendors.markets()) {
            market.entitlements().forEach((submission, amount) -> {
                var reward = checkReward(submission, amount);
                owed.merge(
                        LedgerAccount.paid(reward.taskerId(), market.asset),
                        amount.minus(operator.takenBack(submission)).yocto(),
                        BigInteger::add);
            });
        }
        var balances = books.balances();
        World.TASKERS.forEach((tasker, account) -> books.assets().forEach(asset -> {
            var paid = LedgerAccount.paid(tasker, asset);
            var expected = owed.getOrDefault(paid, BigInteger.ZERO);
            var booked = balances.getOrDefault(paid, BigInteger.ZERO);
            var arrived = chain.received(account, asset);
            Violation.unless(
                    booked.equals(expected) && arrived.equals(expected),
                    "{}: {} booked, {} arrived (expected: {})",
                    paid,
                    booked,
                    arrived,
                    expected);
        }));
        checkWithdrawals(balances);
        strangers.checkEnd(balances);
    }

    /** What vendors took back has arrived, and what they sent and did not claim in time, and nothing else. */
    private void checkWithdrawals(Map<LedgerAccount, BigInteger> balances) {
        World.VENDORS.forEach(vendor -> books.assets().forEach(asset -> {
            var withdrawn = LedgerAccount.withdrawn(vendor, asset);
            var booked = balances.getOrDefault(withdrawn, BigInteger.ZERO);
            var refunded = strangers.refunded(World.accountOf(vendor), asset);
            var arrived = chain.received(World.accountOf(vendor), asset).subtract(refunded);
            Violation.unless(booked.equals(arrived), "{}: {} booked, {} arrived", withdrawn, booked, arrived);
        }));
    }

    private Reward checkReward(SubmissionId submission, NearAmount amount) {
        var reward = books.reward(submission).orElseThrow(() -> new Violation("submission {}: no reward", submission));
        var money = reward.money();
        Violation.unless(
                money.booked().equals(amount) && money.paid().equals(amount.minus(operator.takenBack(submission))),
                "{} (expected: {})",
                reward,
                amount);
        return reward;
    }

    private static BigInteger total(Map<LedgerAccount, BigInteger> balances, Asset asset, AccountKind kind) {
        return balances.entrySet().stream()
                .filter(each ->
                        each.getKey().kind() == kind && each.getKey().asset().equals(asset))
                .map(Map.Entry::getValue)
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
