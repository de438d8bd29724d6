package dev.concord.payout.escrow.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.escrow.domain.Funding;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body that funds a project.
 *
 * @param amount in base units of the asset
 * @param named its asset; NEAR unless it says otherwise
 */
record FundingRequest(
        @Nullable UUID id,
        @Nullable NearAmount amount,
        @JsonProperty("asset") @Nullable Asset named) {

    FundingRequest {
        var _ = funding(id, amount);
    }

    Asset asset() {
        return named == null ? Asset.NEAR : named;
    }

    Funding funding() {
        return funding(id, amount);
    }

    private static Funding funding(@Nullable UUID id, @Nullable NearAmount amount) {
        if (id == null || amount == null) {
            throw new IllegalArgumentException(
                    "id, amount: missing (expected: a UUID of the client's, and base units as text)");
        }
        return new Funding(id, amount);
    }
}
