package dev.concord.payout.escrow.web;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.domain.Funding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The body that funds a project; the amount is in yocto. */
record FundingRequest(@Nullable UUID id, @Nullable NearAmount amount) {

    FundingRequest {
        var _ = funding(id, amount);
    }

    Funding funding() {
        return funding(id, amount);
    }

    private static Funding funding(@Nullable UUID id, @Nullable NearAmount amount) {
        if (id == null || amount == null) {
            throw new IllegalArgumentException(
                    "id, amount: missing (expected: a UUID of the client's, and yocto as text)");
        }
        return new Funding(id, amount);
    }
}
