package dev.concord.payout.withdrawal.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.payout.domain.Payout;

/** What becomes of an order to withdraw. */
public sealed interface WithdrawalOutcome {

    /** It is to be paid so. */
    record Accepted(Payout payout) implements WithdrawalOutcome {}

    /** The same order was accepted before. */
    record Repeated(PayoutId id) implements WithdrawalOutcome {}

    /** The key was used for another order. */
    record KeyTaken() implements WithdrawalOutcome {}

    record NotOwnAccount() implements WithdrawalOutcome {}

    record AccountHeld() implements WithdrawalOutcome {}

    record NotEnough(NearAmount available) implements WithdrawalOutcome {}

    /** It is less than a transaction is made for, and not all that there is. */
    record TooLittle(NearAmount minimum) implements WithdrawalOutcome {}

    record TooMany(int most) implements WithdrawalOutcome {}

    /** An order and the payout that it became. */
    record Known(PayoutId id, WithdrawalOrder order) {

        /** Answers the same key again. */
        public WithdrawalOutcome answer(WithdrawalOrder again) {
            return order.equals(again) ? new Repeated(id) : new KeyTaken();
        }
    }
}
