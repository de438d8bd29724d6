package dev.concord.payout.payout.domain;

import java.util.Locale;

/** How far a payout that was ordered has come. */
public enum PayoutState {
    /** The money is set aside, and goes or is on its way. */
    PLANNED,
    /** It has arrived. */
    PAID,
    /** The chain refused it for good: the money is where it came from. */
    RETURNED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Reads what {@code code} writes. */
    public static PayoutState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
