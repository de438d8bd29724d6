package dev.concord.payout.drill;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.VendorId;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.withdrawal.domain.WithdrawalOrder;
import dev.concord.payout.withdrawal.domain.WithdrawalOutcome;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Orders to withdraw in memory, found in the way that the queries find them. */
final class MemoryWithdrawals {

    private record Used(VendorId vendor, OrderKey key) {}

    private final Map<Used, WithdrawalOutcome.Known> orders = new HashMap<>();

    Optional<WithdrawalOutcome.Known> find(VendorId vendor, OrderKey key) {
        return Optional.ofNullable(orders.get(new Used(vendor, key)));
    }

    void add(VendorId vendor, OrderKey key, PayoutId id, WithdrawalOrder order) {
        orders.put(new Used(vendor, key), new WithdrawalOutcome.Known(id, order));
    }
}
