package dev.concord.payout.drill;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.preference.domain.Preferences;
import dev.concord.payout.preference.domain.Schedule;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Planning as time goes by, within each day's limits and as taskers wish, who change their minds. */
final class Payroll {

    private static final List<Schedule> SCHEDULES = List.of(Schedule.values());

    private final Books books;
    private final Map<Asset, DailyLimit> limits = new HashMap<>();
    private final Map<TaskerId, Preferences> wishes = new HashMap<>();
    private Instant now = Instant.EPOCH;

    /** Sets limits that a sequence comes up against now and then, or none. */
    Payroll(Books books, BigInteger scale, SplittableRandom random) {
        this.books = books;
        for (var asset : books.assets()) {
            var perTasker = limit(scale, 1 + random.nextInt(2));
            var limit = random.nextInt(3) == 0
                    ? DailyLimit.NONE
                    : new DailyLimit(perTasker, perTasker.times(1 + random.nextInt(2)));
            limits.put(asset, limit);
            books.limit(asset, limit);
        }
    }

    /** At least what is worth a transaction, or nothing were ever paid. */
    private static NearAmount limit(BigInteger scale, int times) {
        return new NearAmount(scale.multiply(BigInteger.valueOf(times))
                .max(World.RULE.minimum().yocto()));
    }

    Supplier<String> plan(SplittableRandom random) {
        plan(Duration.ofMinutes(random.nextInt(600)));
        var moment = now;
        return () -> "plan at " + moment;
    }

    /** Nobody is paid against his wish, and no day's limit is passed. */
    void plan(Duration later) {
        now = now.plus(later);
        var before = Map.copyOf(books.balances());
        books.plan(now);
        for (var asset : books.assets()) {
            World.TASKERS.keySet().forEach(tasker -> checkWish(before, tasker, asset));
            checkLimit(asset);
        }
    }

    private void checkWish(Map<LedgerAccount, BigInteger> before, TaskerId tasker, Asset asset) {
        var account = LedgerAccount.inFlight(tasker, asset);
        var planned = balance(books.balances(), account).subtract(balance(before, account));
        if (planned.signum() == 0) {
            return;
        }
        var wish = wishes.getOrDefault(tasker, Preferences.NONE).in(asset);
        var due = balance(before, LedgerAccount.due(tasker, asset));
        Violation.unless(wish.isAccepted(), "{} takes no {}: {} planned", tasker, asset, planned);
        Violation.unless(
                wish.minimum().filter(own -> own.yocto().compareTo(due) > 0).isEmpty(),
                "{} waits for {}: {} planned of {}",
                tasker,
                wish.minimum(),
                planned,
                due);
    }

    private void checkLimit(Asset asset) {
        var limit = limits.getOrDefault(asset, DailyLimit.NONE);
        var today = books.planned(asset, now);
        today.forEach((tasker, planned) -> Violation.unless(
                planned.compareTo(limit.perTasker()) <= 0,
                "day of {}: {} {} for {} (expected: at most {})",
                now,
                planned,
                asset,
                tasker,
                limit.perTasker()));
        var total = today.values().stream().reduce(NearAmount.ZERO, NearAmount::plus);
        Violation.unless(
                total.compareTo(limit.inTotal()) <= 0,
                "day of {}: {} {} (expected: at most {})",
                now,
                total,
                asset,
                limit.inTotal());
    }

    private static BigInteger balance(Map<LedgerAccount, BigInteger> balances, LedgerAccount account) {
        return balances.getOrDefault(account, BigInteger.ZERO);
    }

    Supplier<String> wish(SplittableRandom random) {
        var taskers = World.TASKERS.keySet().stream().sorted().toList();
        var tasker = taskers.get(random.nextInt(taskers.size()));
        var asset = books.assets().get(random.nextInt(books.assets().size()));
        var preferences = new Preferences(
                SCHEDULES.get(random.nextInt(SCHEDULES.size())),
                random.nextBoolean() ? Map.of(asset, World.RULE.minimum().times(2 + random.nextInt(20))) : Map.of(),
                random.nextInt(3) == 0 ? Optional.of(Set.copyOf(List.of(asset))) : Optional.empty());
        prefer(tasker, preferences);
        return () -> "%s wishes %s".formatted(tasker, preferences);
    }

    /** Everybody takes what comes. */
    void wishNothing() {
        World.TASKERS.keySet().forEach(tasker -> prefer(tasker, Preferences.NONE));
    }

    private void prefer(TaskerId tasker, Preferences preferences) {
        wishes.put(tasker, preferences);
        books.prefer(tasker, preferences);
    }
}
