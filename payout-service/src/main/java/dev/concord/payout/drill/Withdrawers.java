package dev.concord.payout.drill;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import java.math.BigInteger;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** Vendors who want their money back: less, all, or more than there is, to accounts of their own and of others. */
final class Withdrawers {

    private final Books books;
    private int orders;

    Withdrawers(Books books) {
        this.books = books;
    }

    Supplier<String> withdraw(SplittableRandom random) {
        var vendor = World.VENDORS.get(random.nextInt(World.VENDORS.size()));
        var asset = books.assets().get(random.nextInt(books.assets().size()));
        var available = books.balances().getOrDefault(LedgerAccount.available(vendor, asset), BigInteger.ZERO);
        var wanted = random.nextInt(4) == 0
                ? available.add(BigInteger.ONE)
                : available.divide(BigInteger.valueOf(1 + random.nextInt(3)));
        if (wanted.signum() == 0) {
            return () -> "withdraw nothing";
        }
        var isOwn = random.nextInt(4) > 0;
        var account = World.accountOf(isOwn ? vendor : otherThan(vendor));
        var order = new WithdrawalOrder(account, asset, new NearAmount(wanted));
        var key = new OrderKey("order-" + orders++);
        var outcome = books.withdraw(vendor, key, order);
        var mayNot = !isOwn || wanted.compareTo(available) > 0;
        Violation.unless(
                !(mayNot && outcome instanceof WithdrawalOutcome.Accepted), "{} of {}: {}", order, vendor, outcome);
        if (outcome instanceof WithdrawalOutcome.Accepted) {
            checkRepetition(vendor, key, order);
        }
        return () -> "withdraw %s of %s by %s: %s".formatted(order, available, vendor, outcome);
    }

    private void checkRepetition(VendorId vendor, OrderKey key, WithdrawalOrder order) {
        var again = books.withdraw(vendor, key, order);
        Violation.unless(again instanceof WithdrawalOutcome.Repeated, "{} again: {}", order, again);
        var more = new WithdrawalOrder(
                order.account(), order.asset(), order.amount().plus(NearAmount.parse("1")));
        var other = books.withdraw(vendor, key, more);
        Violation.unless(other instanceof WithdrawalOutcome.KeyTaken, "{} with a used key: {}", more, other);
    }

    private static VendorId otherThan(VendorId vendor) {
        return World.VENDORS.getFirst().equals(vendor) ? World.VENDORS.getLast() : World.VENDORS.getFirst();
    }
}
