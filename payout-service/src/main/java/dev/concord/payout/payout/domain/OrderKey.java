package dev.concord.payout.payout.domain;

import java.util.regex.Pattern;

/** What somebody calls an order to pay, so that it can be sent again without being paid twice. */
public record OrderKey(String value) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    public OrderKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Idempotency-Key: " + value.length() + " characters (expected: 1..100 visible ASCII characters)");
        }
    }
}
