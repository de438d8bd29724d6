package dev.concord.payout.drill;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.escrow.domain.Funding;
import dev.concord.payout.escrow.domain.FundingOutcome;
import dev.concord.payout.ledger.domain.LedgerAccount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Supplier;

/** What vendors do, and what consensus says of their projects. */
final class Vendors {

    private static final int MOST_PROJECTS = 4;
    private static final int MOST_LABELS_AT_ONCE = 3;

    private final Books books;
    private final DrillChain chain;
    private final RewardTopic topic;
    /** How large the sequence's sums are. */
    final BigInteger scale;

    private final Map<CryptoHash, Deposit> unclaimed = new LinkedHashMap<>();
    private final List<Market> markets = new ArrayList<>();
    private int transactions;
    private int fundings;

    Vendors(Books books, DrillChain chain, RewardTopic topic, SplittableRandom random) {
        this.books = books;
        this.chain = chain;
        this.topic = topic;
        this.scale = List.of(BigInteger.valueOf(3), BigInteger.TEN.pow(21), BigInteger.TWO.pow(120))
                .get(random.nextInt(3));
    }

    /** Gives a sequence something to begin with: projects that have money. */
    void begin(SplittableRandom random) {
        for (var count = 0; count < 2; count++) {
            var _ = open(random);
            var market = markets.getLast();
            arrive(market.vendor, market.asset, amount(random));
            claimAll();
            var _ = fund(random);
        }
    }

    /** Money arrives on chain; it is claimed now or later, perhaps twice, perhaps wrongly before. */
    Supplier<String> deposit(SplittableRandom random) {
        var vendor = vendor(random);
        var asset = asset(random);
        var amount = amount(random);
        var transaction = arrive(vendor, asset, amount);
        if (random.nextInt(3) > 0) {
            claim(transaction, random.nextInt(3) == 0);
        }
        return () -> "deposit of %s %s by %s".formatted(amount, asset, vendor);
    }

    private CryptoHash arrive(VendorId vendor, Asset asset, NearAmount amount) {
        var transaction = DrillChain.hashOf(1_000_000L + transactions++);
        chain.arrive(asset, amount);
        unclaimed.put(transaction, new Deposit(vendor, World.accountOf(vendor), asset, amount));
        return transaction;
    }

    private void claim(CryptoHash transaction, boolean twice) {
        var deposit = unclaimed.remove(transaction);
        if (deposit == null || !books.credit(transaction, deposit)) {
            throw new Violation("{}: not credited", transaction);
        }
        if (twice) {
            Violation.unless(!books.credit(transaction, deposit), "{}: credited twice", transaction);
        }
    }

    /** Returns something that was sent and that the books do not know of yet. */
    Optional<Map.Entry<CryptoHash, Deposit>> anyUnclaimed(SplittableRandom random) {
        return unclaimed.entrySet().stream()
                .skip(unclaimed.isEmpty() ? 0 : random.nextInt(unclaimed.size()))
                .map(Map.Entry::copyOf)
                .findFirst();
    }

    /** The watch has found it. */
    void isFound(CryptoHash transaction) {
        unclaimed.remove(transaction);
    }

    void claimAll() {
        List.copyOf(unclaimed.keySet()).forEach(transaction -> claim(transaction, true));
    }

    Supplier<String> open(SplittableRandom random) {
        if (markets.size() == MOST_PROJECTS) {
            return () -> "open nothing more";
        }
        var reward = new NearAmount(
                amount(random).yocto().divide(BigInteger.valueOf(16)).max(BigInteger.ONE));
        var market = new Market(markets.size(), vendor(random), asset(random), reward, topic);
        markets.add(market);
        books.open(market.project, market.vendor, market.asset);
        books.open(market.project, market.vendor, market.asset);
        return () -> "open %s of %s in %s".formatted(market.project, market.vendor, market.asset);
    }

    /** Funds with less, all, or more than there is; the same order comes again now and then, and from another vendor. */
    Supplier<String> fund(SplittableRandom random) {
        var market = market(random);
        if (market.isEmpty()) {
            return () -> "fund nothing";
        }
        var project = market.get();
        var available =
                books.balances().getOrDefault(LedgerAccount.available(project.vendor, project.asset), BigInteger.ZERO);
        var wanted = random.nextInt(4) == 0
                ? available.add(BigInteger.ONE)
                : available.divide(BigInteger.valueOf(1 + random.nextInt(3)));
        if (wanted.signum() == 0) {
            return () -> "fund with nothing";
        }
        var funding = new Funding(new UUID(7, fundings++), new NearAmount(wanted));
        var outcome = books.fund(project.vendor, project.project, funding);
        var mayBe = wanted.compareTo(available) <= 0 && !project.isClosed();
        Violation.unless(!mayBe || outcome instanceof FundingOutcome.Funded, "{}: {}", funding, outcome);
        if (outcome instanceof FundingOutcome.Funded) {
            var again = books.fund(project.vendor, project.project, funding);
            Violation.unless(again instanceof FundingOutcome.Repeated, "{} again: {}", funding, again);
        }
        var other = otherThan(project.vendor);
        var stolen = books.fund(other, project.project, new Funding(new UUID(8, fundings), funding.amount()));
        Violation.unless(stolen instanceof FundingOutcome.NotOwned, "{} by another: {}", funding, stolen);
        return () -> "fund %s with %s of %s: %s".formatted(project.project, wanted, available, outcome);
    }

    private static VendorId otherThan(VendorId vendor) {
        return World.VENDORS.getFirst().equals(vendor) ? World.VENDORS.getLast() : World.VENDORS.getFirst();
    }

    Supplier<String> label(SplittableRandom random) {
        var market = market(random);
        var taskers = World.TASKERS.keySet().stream().sorted().toList();
        for (var count = random.nextInt(MOST_LABELS_AT_ONCE); count >= 0; count--) {
            market.filter(each -> each.covers(books.escrow(each.project).money().funded()))
                    .ifPresent(each -> each.label(taskers.get(random.nextInt(taskers.size())), random));
        }
        return () -> "label in " + market.map(each -> each.project);
    }

    Supplier<String> revise(SplittableRandom random) {
        var market = market(random);
        market.ifPresent(each -> each.revise(random));
        return () -> "revise in " + market.map(each -> each.project);
    }

    /** What an escrow does not cover is refused as a whole, whoever says it. */
    Supplier<String> overspend(SplittableRandom random) {
        var market = market(random);
        if (market.isEmpty()) {
            return () -> "overspend nothing";
        }
        var escrow = books.escrow(market.get().project);
        var submission = new SubmissionId(new UUID(9, transactions++));
        var tooMuch = new RewardDue(
                submission,
                World.TASKERS.keySet().stream().sorted().findFirst().orElseThrow(),
                escrow.projectId(),
                new TaskId(submission.value()),
                escrow.asset(),
                escrow.money().left().plus(NearAmount.parse("1")),
                NearAmount.ZERO,
                RewardReason.ACCEPTED,
                Revision.FIRST);
        var before = Map.copyOf(books.balances());
        try {
            books.book(List.of(tooMuch));
            throw new Violation(
                    "{}: booked though only {} is left", tooMuch, escrow.money().left());
        } catch (IllegalArgumentException refused) {
            Violation.unless(
                    before.equals(books.balances()), "refused and booked: {}", String.valueOf(refused.getMessage()));
        }
        return () -> "overspend of " + escrow.projectId();
    }

    Supplier<String> close(SplittableRandom random) {
        var market = random.nextInt(3) == 0 ? market(random) : Optional.<Market>empty();
        market.ifPresent(Market::close);
        return () -> "close " + market.map(each -> each.project);
    }

    /** A partition reports, perhaps for the second time, before or after its rewards. */
    Supplier<String> judge(SplittableRandom random) {
        var market = market(random).filter(Market::isClosed);
        market.ifPresent(each ->
                books.judge(each.judged().get(random.nextInt(each.judged().size()))));
        return () -> "judge " + market.map(each -> each.project);
    }

    void judgeAll() {
        markets.forEach(Market::close);
        markets.forEach(each -> each.judged().forEach(books::judge));
    }

    boolean areJudged() {
        return markets.stream().allMatch(each -> books.escrow(each.project).settled());
    }

    Map<CryptoHash, Deposit> unclaimed() {
        return unclaimed;
    }

    List<Market> markets() {
        return markets;
    }

    private Optional<Market> market(SplittableRandom random) {
        return markets.isEmpty() ? Optional.empty() : Optional.of(markets.get(random.nextInt(markets.size())));
    }

    private static VendorId vendor(SplittableRandom random) {
        return World.VENDORS.get(random.nextInt(World.VENDORS.size()));
    }

    private Asset asset(SplittableRandom random) {
        return books.assets().get(random.nextInt(books.assets().size()));
    }

    private NearAmount amount(SplittableRandom random) {
        return new NearAmount(
                scale.multiply(BigInteger.valueOf(1 + random.nextInt(8))).add(BigInteger.valueOf(random.nextInt(2))));
    }
}
