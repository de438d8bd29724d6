package dev.concord.payout.escrow.domain;

import dev.concord.contracts.money.NearAmount;
import java.util.UUID;

/**
 * Money that a vendor puts into a project.
 *
 * @param id the client's own, so that it can ask again without paying twice
 */
public record Funding(UUID id, NearAmount amount) {

    public Funding {
        if (amount.isZero()) {
            throw new IllegalArgumentException("amount: 0 yocto (expected: 1 or more)");
        }
    }
}
