package dev.concord.payout.withdrawal.domain;

import dev.concord.contracts.id.PayoutId;
import dev.concord.near.key.CryptoHash;
import java.time.Instant;
import java.util.Locale;
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
        State state,
        @Nullable CryptoHash transaction,
        Instant requestedAt,
        @Nullable Instant endedAt) {

    /** How far it has come. The names are those of payouts. */
    public enum State {
        /** The money is set aside, and goes or is on its way. */
        PLANNED,
        /** It has arrived. */
        PAID,
        /** The chain refused it for good: the money is available again. */
        RETURNED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
