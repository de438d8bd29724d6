package dev.concord.payout.suspense;

import dev.concord.contracts.id.PayoutId;
import dev.concord.payout.payout.domain.OrderKey;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.Refund;
import java.util.Optional;

/** Every refund that was ordered. */
interface Refunds {

    /** Adds one whose payout is there. */
    void add(OrderKey key, KeptArrival locked, PayoutId payout);

    Optional<Refund> find(OrderKey key);
}
