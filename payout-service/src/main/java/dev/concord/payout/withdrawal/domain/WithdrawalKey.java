package dev.concord.payout.withdrawal.domain;

import java.util.regex.Pattern;

/** What the vendor calls an order, so that it can send it again without being paid twice. */
public record WithdrawalKey(String value) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    public WithdrawalKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Idempotency-Key: " + value.length() + " characters (expected: 1..100 visible ASCII characters)");
        }
    }
}
