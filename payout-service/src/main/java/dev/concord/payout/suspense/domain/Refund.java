package dev.concord.payout.suspense.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.payout.domain.PayoutState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order to pay money in suspense back, and how far its payment has come.
 *
 * @param id its payout's
 * @param arrival the hash of what is paid back
 * @param account its sender
 * @param transaction the one that pays, has paid, or was refused; null while none is signed
 * @param endedAt null while it is under way
 */
public record Refund(
        PayoutId id,
        CryptoHash arrival,
        AccountId account,
        Asset asset,
        NearAmount amount,
        PayoutState state,
        @Nullable CryptoHash transaction,
        Instant requestedAt,
        @Nullable Instant endedAt) {}
