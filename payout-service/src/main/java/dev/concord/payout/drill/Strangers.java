package dev.concord.payout.drill;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Money that comes and that nobody claims, in time or ever: the watch books it to suspense, the operator says whose it is or has it paid
 * back, and the vendor who sent it comes late.
 */
final class Strangers {

    static final AccountId ACCOUNT = new AccountId("fay.near");
    private static final long FIRST_HASH = 5_000_000L;

    private final Books books;
    private final DrillChain chain;
    private final Vendors vendors;
    /** All that the watch has found. */
    private final Map<CryptoHash, Arrival> found = new LinkedHashMap<>();
    /** Those of it that a vendor could have claimed. */
    private final Map<CryptoHash, Deposit> late = new LinkedHashMap<>();

    private int transactions;

    Strangers(Books books, DrillChain chain, Vendors vendors) {
        this.books = books;
        this.chain = chain;
        this.vendors = vendors;
    }

    Supplier<String> act(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> send(random);
            case 1 -> find(random);
            case 2 -> assign(random);
            case 3, 4 -> refund(random);
            default -> claimLate(random);
        };
    }

    private Supplier<String> send(SplittableRandom random) {
        var asset = books.assets().get(random.nextInt(books.assets().size()));
        var amount = new NearAmount(BigInteger.valueOf(1 + random.nextInt(1_000_000)));
        chain.arrive(asset, amount);
        suspend(arrival(DrillChain.hashOf(FIRST_HASH + transactions++), ACCOUNT, asset, amount));
        return () -> "a stranger sends %s %s".formatted(amount, asset);
    }

    /** A vendor has been too slow. Found twice, it is booked once. */
    private Supplier<String> find(SplittableRandom random) {
        var slow = vendors.anyUnclaimed(random);
        slow.ifPresent(each -> {
            var deposit = each.getValue();
            vendors.isFound(each.getKey());
            late.put(each.getKey(), deposit);
            suspend(arrival(each.getKey(), deposit.from(), deposit.asset(), deposit.amount()));
        });
        return () -> "find " + slow;
    }

    private void suspend(Arrival arrival) {
        Violation.unless(books.suspend(arrival), "{}: not suspended", arrival);
        Violation.unless(!books.suspend(arrival), "{}: suspended twice", arrival);
        found.put(arrival.hash(), arrival);
    }

    private static Arrival arrival(CryptoHash hash, AccountId sender, Asset asset, NearAmount amount) {
        return new Arrival(hash, hash, sender, asset, amount, 1, Instant.EPOCH);
    }

    private Supplier<String> assign(SplittableRandom random) {
        var any = any(random);
        var assignee = random.nextBoolean() ? new Assignee.Platform() : new Assignee.Vendor(World.VENDORS.getFirst());
        any.ifPresent(arrival -> {
            var lay = books.standing(arrival.hash()) instanceof Standing.Suspended;
            var assigned = books.assign(arrival.hash(), assignee);
            Violation.unless(assigned == lay, "{} in suspense {}: assigned {}", arrival, lay, assigned);
            Violation.unless(!books.assign(arrival.hash(), assignee), "{}: assigned twice", arrival);
        });
        return () -> "assign %s to %s".formatted(any, assignee);
    }

    private Supplier<String> refund(SplittableRandom random) {
        var any = any(random);
        any.ifPresent(arrival -> {
            var lay = books.standing(arrival.hash()) instanceof Standing.Suspended;
            var ordered = books.refund(arrival.hash());
            Violation.unless(ordered == lay, "{} in suspense {}: refunded {}", arrival, lay, ordered);
            Violation.unless(!books.refund(arrival.hash()), "{}: refunded twice", arrival);
            Violation.unless(!books.assign(arrival.hash(), new Assignee.Platform()), "{}: assigned too", arrival);
        });
        return () -> "refund " + any;
    }

    private Supplier<String> claimLate(SplittableRandom random) {
        var transactionsOfVendors = List.copyOf(late.keySet());
        if (transactionsOfVendors.isEmpty()) {
            return () -> "claim nothing late";
        }
        var transaction = transactionsOfVendors.get(random.nextInt(transactionsOfVendors.size()));
        claim(transaction);
        return () -> "claim late " + transaction;
    }

    private void claim(CryptoHash transaction) {
        var deposit = late.get(transaction);
        if (deposit == null) {
            throw new Violation("{}: no vendor's", transaction);
        }
        var lay = books.standing(transaction) instanceof Standing.Suspended;
        var credited = books.credit(transaction, deposit);
        Violation.unless(credited == lay, "{} in suspense {}: credited {}", deposit, lay, credited);
    }

    private Optional<Arrival> any(SplittableRandom random) {
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(List.copyOf(found.values()).get(random.nextInt(found.size())));
    }

    void claimAll() {
        late.keySet().forEach(this::claim);
    }

    /** Suspense holds what lies there arrival by arrival, and the source of what is nobody's deposit is not attributed. */
    void check(Map<LedgerAccount, BigInteger> balances) {
        for (var asset : books.assets()) {
            var suspended = sum(asset, arrival -> books.standing(arrival.hash()) instanceof Standing.Suspended);
            expect(balances, LedgerAccount.ofPlatform(AccountKind.SUSPENSE, asset), suspended);
            var nobodys = sum(asset, this::isNotAttributed);
            expect(balances, LedgerAccount.ofPlatform(AccountKind.UNATTRIBUTED, asset), nobodys.negate());
        }
    }

    private boolean isNotAttributed(Arrival arrival) {
        return switch (books.standing(arrival.hash())) {
            case Standing.Suspended _, Standing.Refunded _ -> true;
            case Standing.Assigned(var assignee, var _) -> assignee instanceof Assignee.Vendor;
            case Standing.Open _, Standing.Credited _ -> false;
        };
    }

    /** What has gone back is booked as such; nothing is in flight any more. */
    void checkEnd(Map<LedgerAccount, BigInteger> balances) {
        for (var asset : books.assets()) {
            expect(
                    balances,
                    LedgerAccount.ofPlatform(AccountKind.WITHDRAWN, asset),
                    sum(asset, arrival -> books.standing(arrival.hash()) instanceof Standing.Refunded));
            var arrived = chain.received(ACCOUNT, asset);
            var expected = refunded(ACCOUNT, asset);
            Violation.unless(arrived.equals(expected), "{} {} back (expected: {})", arrived, asset, expected);
        }
    }

    /** Returns what goes back, or has gone back, to an account. */
    BigInteger refunded(AccountId account, Asset asset) {
        return sum(
                asset,
                arrival -> arrival.sender().equals(account)
                        && books.standing(arrival.hash()) instanceof Standing.Refunded);
    }

    long refunds() {
        return found.keySet().stream()
                .filter(hash -> books.standing(hash) instanceof Standing.Refunded)
                .count();
    }

    private BigInteger sum(Asset asset, Predicate<Arrival> wanted) {
        return found.values().stream()
                .filter(arrival -> arrival.asset().equals(asset))
                .filter(wanted)
                .map(arrival -> arrival.amount().yocto())
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static void expect(Map<LedgerAccount, BigInteger> balances, LedgerAccount account, BigInteger expected) {
        var booked = balances.getOrDefault(account, BigInteger.ZERO);
        Violation.unless(booked.equals(expected), "{}: {} (expected: {})", account, booked, expected);
    }
}
