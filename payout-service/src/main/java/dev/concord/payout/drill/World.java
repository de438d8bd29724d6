package dev.concord.payout.drill;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.withdrawal.domain.WithdrawalRule;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Vendors, taskers, projects, books and chain of one sequence, and what may happen to them. */
final class World {

    static final Asset TOKEN = new Asset("token.near");
    static final PayoutRule RULE = new PayoutRule(new NearAmount(BigInteger.TEN.pow(20)), Duration.ofHours(1));
    static final List<VendorId> VENDORS = List.of(new VendorId(new UUID(5, 1)), new VendorId(new UUID(5, 2)));
    static final Map<TaskerId, AccountId> TASKERS = Map.of(
            new TaskerId(new UUID(6, 1)), new AccountId("ann.near"),
            new TaskerId(new UUID(6, 2)), new AccountId("bob.near"),
            new TaskerId(new UUID(6, 3)), new AccountId("cai.near"));
    static final WithdrawalRule WITHDRAWALS = new WithdrawalRule(NearAmount.parse("2"), 3);
    private static final Map<VendorId, AccountId> VENDOR_ACCOUNTS = Map.of(
            VENDORS.getFirst(), new AccountId("dan.near"),
            VENDORS.getLast(), new AccountId("eve.near"));
    private static final List<AccountId> ACCOUNTS = Stream.concat(
                    TASKERS.values().stream(),
                    Stream.concat(VENDOR_ACCOUNTS.values().stream(), Stream.of(Strangers.ACCOUNT)))
            .sorted(Comparator.comparing(AccountId::value))
            .toList();
    private static final NearAmount OPENING = NearAmount.ofNear("1");
    private static final int MOST_ROUNDS = 400;

    private final Books books;
    private final DrillChain chain = new DrillChain();
    private final Vendors vendors;
    private final Withdrawers withdrawers;
    private final Strangers strangers;
    private final Payroll payroll;
    private final Payments payments;
    private final Operator operator;
    private final Invariants invariants;
    private final RewardTopic topic = new RewardTopic();

    World(long seed, Books books) {
        this.books = books;
        TASKERS.forEach(books::register);
        books.topUp(Nodes.TREASURY.value(), Asset.NEAR, OPENING);
        chain.arrive(Asset.NEAR, OPENING);
        this.vendors = new Vendors(books, chain, topic, new SplittableRandom(seed));
        this.vendors.begin(new SplittableRandom(~seed));
        this.withdrawers = new Withdrawers(books);
        this.strangers = new Strangers(books, chain, vendors);
        this.payroll = new Payroll(books, vendors.scale, new SplittableRandom(seed + 1));
        this.payments = new Payments(books, chain);
        this.operator = new Operator(books, vendors);
        this.invariants = new Invariants(books, chain, vendors, strangers, operator);
    }

    /** Returns the account that a vendor has proven. */
    static AccountId accountOf(VendorId vendor) {
        var account = VENDOR_ACCOUNTS.get(vendor);
        if (account == null) {
            throw new Violation("{}: no such vendor", vendor);
        }
        return account;
    }

    /** Lets something happen and tells what. */
    Supplier<String> step(long seed) {
        var random = new SplittableRandom(seed);
        return switch (random.nextInt(27)) {
            case 0, 1 -> vendors.deposit(random);
            case 2, 3 -> vendors.fund(random);
            case 4 -> vendors.open(random);
            case 5, 6, 7 -> vendors.label(random);
            case 8 -> vendors.revise(random);
            case 9, 10 -> book(random);
            case 11 -> vendors.overspend(random);
            case 12 -> vendors.close(random);
            case 13 -> vendors.judge(random);
            case 14 -> payroll.plan(random);
            case 15 -> payments.sign(random);
            case 16 -> payments.send(random);
            case 17 -> payments.follow(random);
            case 18 -> payments.bury(random);
            case 19, 20 -> operator.decide(random);
            case 21 -> withdrawers.withdraw(random);
            case 22, 23 -> strangers.act(random);
            case 24 -> payroll.plan(random);
            case 25 -> payroll.wish(random);
            default -> nature(random);
        };
    }

    /** A crash before the commit leaves nothing behind; one after it lets the same be told again. */
    private Supplier<String> book(SplittableRandom random) {
        var batch = topic.next(random);
        var crash = random.nextInt(4);
        if (crash > 0) {
            books.book(batch);
        }
        if (crash > 1) {
            topic.commit(batch);
        }
        return () -> "book %s%s".formatted(batch, crash == 0 ? ", crash before" : crash == 1 ? ", crash after" : "");
    }

    private Supplier<String> nature(SplittableRandom random) {
        var account = ACCOUNTS.get(random.nextInt(ACCOUNTS.size()));
        var what = random.nextInt(6);
        switch (what) {
            case 0 -> chain.delete(account);
            case 1 -> chain.restore(account);
            case 2 -> books.release(account);
            case 3 -> chain.useKey(random.nextInt(Payments.LANES), random);
            case 4 -> chain.fork();
            default -> chain.skip(random.nextInt((int) DrillChain.VALIDITY * 2));
        }
        return () -> "nature %d, with %s".formatted(what, account);
    }

    void check() {
        invariants.check();
    }

    /** Lets everything go well in the end: whatever may be paid must then be paid. */
    Supplier<String> finish() {
        var random = new SplittableRandom(7);
        vendors.claimAll();
        strangers.claimAll();
        operator.releaseAll();
        payroll.wishNothing();
        for (var round = 0; !isQuiet(); round++) {
            Violation.unless(round < MOST_ROUNDS, "not all is paid: open {}", books.balances());
            ACCOUNTS.forEach(chain::restore);
            ACCOUNTS.forEach(books::release);
            var batch = topic.next(random);
            books.book(batch);
            topic.commit(batch);
            vendors.judgeAll();
            payroll.plan(Duration.ofDays(1));
            payments.all(random);
            chain.skip(round % 10 == 9 ? DrillChain.VALIDITY * 2 : 0);
            invariants.check();
        }
        invariants.checkEnd();
        return () -> "finished";
    }

    Counts counts() {
        return payments.counts().plus(new Counts(0, 0, 0, 0, operator.clawbacks(), 0, strangers.refunds()));
    }

    private boolean isQuiet() {
        return topic.isRead() && vendors.areJudged() && invariants.isNothingOwed();
    }
}
