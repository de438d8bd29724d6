package dev.concord.payout.drill;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.AccountKind;
import dev.concord.payout.ledger.domain.LedgerAccount;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Holds taskers, releases them, and takes rewards back; remembers what must hold because of that. */
final class Operator {

    private final Books books;
    private final Vendors vendors;
    private final Map<SubmissionId, NearAmount> takenBack = new HashMap<>();

    /** What was on its way to each held tasker when the hold began: more than that never is while it lasts. */
    private final Map<TaskerId, BigInteger> inFlightWhenHeld = new HashMap<>();

    Operator(Books books, Vendors vendors) {
        this.books = books;
        this.vendors = vendors;
    }

    Supplier<String> decide(SplittableRandom random) {
        var taskers = World.TASKERS.keySet().stream().sorted().toList();
        var tasker = taskers.get(random.nextInt(taskers.size()));
        return switch (random.nextInt(5)) {
            case 0 -> hold(tasker);
            case 1 -> release(tasker);
            default -> clawBack(random);
        };
    }

    private Supplier<String> hold(TaskerId tasker) {
        books.hold(tasker);
        inFlightWhenHeld.putIfAbsent(tasker, inFlight(tasker));
        return () -> "hold " + tasker;
    }

    private Supplier<String> release(TaskerId tasker) {
        inFlightWhenHeld.remove(tasker);
        books.release(tasker);
        return () -> "release " + tasker;
    }

    void releaseAll() {
        World.TASKERS.keySet().forEach(this::release);
    }

    /** The second time at once nothing is left. */
    private Supplier<String> clawBack(SplittableRandom random) {
        var all = vendors.markets().stream()
                .flatMap(market -> market.entitlements().keySet().stream())
                .toList();
        if (all.isEmpty()) {
            return () -> "claw nothing back";
        }
        var submission = all.get(random.nextInt(all.size()));
        var amount = books.clawBack(submission);
        takenBack.merge(submission, amount, NearAmount::plus);
        var again = books.clawBack(submission);
        Violation.unless(again.isZero(), "{}: {} clawed back, and then {}", submission, amount, again);
        return () -> "claw %s back of %s".formatted(amount, submission);
    }

    /** Returns what was taken back of a reward. */
    NearAmount takenBack(SubmissionId submission) {
        return takenBack.getOrDefault(submission, NearAmount.ZERO);
    }

    /** How many rewards something was taken back of. */
    long clawbacks() {
        return takenBack.values().stream().filter(amount -> !amount.isZero()).count();
    }

    void check() {
        inFlightWhenHeld.forEach((tasker, before) -> {
            var now = inFlight(tasker);
            Violation.unless(
                    now.compareTo(before) <= 0, "{} is held: {} in flight (expected: at most {})", tasker, now, before);
        });
    }

    private BigInteger inFlight(TaskerId tasker) {
        return books.assets().stream()
                .map(asset -> books.balances()
                        .getOrDefault(new LedgerAccount(AccountKind.IN_FLIGHT, tasker.value(), asset), BigInteger.ZERO))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
