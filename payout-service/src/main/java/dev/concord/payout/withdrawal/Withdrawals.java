package dev.concord.payout.withdrawal;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.withdrawal.domain.Withdrawal;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import java.util.List;
import java.util.Optional;

/** Every order that was accepted. */
public interface Withdrawals {

    /** Adds one whose payout is there. */
    void add(VendorId vendor, OrderKey key, PayoutId payout);

    Optional<WithdrawalOutcome.Known> find(VendorId vendor, OrderKey key);

    /** Returns how many of the vendor's are under way. */
    int open(VendorId vendor);

    Optional<Withdrawal> find(VendorId vendor, PayoutId id);

    /** Returns the vendor's that were accepted before one, the newest first. */
    List<Withdrawal> of(VendorId vendor, long before, int limit);
}
