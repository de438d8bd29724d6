package dev.concord.payout.withdrawal.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.Payout;

/**
 * When a vendor gets its money back. The platform bears the cost of each transaction, so that small sums are refused unless they
 * are all that there is, and only so many are under way.
 */
public record WithdrawalRule(NearAmount minimum, int mostOpen) {

    /**
     * What is known when an order is decided, its vendor's balance locked.
     *
     * @param isOwn whether the vendor has proven the account
     * @param isHeld whether the chain has refused the account before
     * @param open how many withdrawals of the vendor are under way
     * @param available what of the asset the vendor may spend
     */
    public record Circumstances(boolean isOwn, boolean isHeld, int open, NearAmount available) {}

    public WithdrawalOutcome decide(PayoutId id, VendorId vendor, WithdrawalOrder order, Circumstances circumstances) {
        if (!circumstances.isOwn()) {
            return new WithdrawalOutcome.NotOwnAccount();
        }
        if (circumstances.isHeld()) {
            return new WithdrawalOutcome.AccountHeld();
        }
        var available = circumstances.available();
        if (order.amount().compareTo(available) > 0) {
            return new WithdrawalOutcome.NotEnough(available);
        }
        if (order.amount().compareTo(minimum) < 0 && !order.amount().equals(available)) {
            return new WithdrawalOutcome.TooLittle(minimum);
        }
        if (circumstances.open() >= mostOpen) {
            return new WithdrawalOutcome.TooMany(mostOpen);
        }
        return new WithdrawalOutcome.Accepted(
                new Payout(id, new Payout.Purpose.Withdrawal(vendor), order.account(), order.asset(), order.amount()));
    }
}
