package dev.concord.payout.withdrawal.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.payout.domain.PayoutState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order that was accepted, and how far its payment has come.
 *
 * @param number the order in which the service accepted them
 * @param id its payout's
 * @param transaction the one that pays, has paid, or was refused; null while none is signed
 * @param endedAt null while it is under way
 */
public record Withdrawal(
        long number,
        PayoutId id,
        WithdrawalOrder order,
        PayoutState state,
        @Nullable CryptoHash transaction,
        Instant requestedAt,
        @Nullable Instant endedAt) {}
