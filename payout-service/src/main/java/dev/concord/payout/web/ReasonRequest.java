package dev.concord.payout.web;

import org.jspecify.annotations.Nullable;

/** The body of whatever a person decides about somebody's money: why, for whoever asks later. */
public record ReasonRequest(@Nullable String reason) {

    private static final int LONGEST = 500;

    public ReasonRequest {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST || hasControlCharacters(reason)) {
            throw new IllegalArgumentException(
                    "reason: missing, longer, or not one line (expected: 1..500 characters)");
        }
    }

    /** Returns the reason. */
    public String given() {
        return String.valueOf(reason);
    }

    private static boolean hasControlCharacters(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }
}
