package dev.concord.payout.payout.domain;

import dev.concord.contracts.id.IdempotencyKey;

/** What somebody calls an order to pay, so that it can be sent again without being paid twice. */
public record OrderKey(String value) {

    public OrderKey {
        IdempotencyKey.require(value);
    }
}
