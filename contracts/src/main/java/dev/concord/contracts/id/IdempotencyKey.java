package dev.concord.contracts.id;

import java.util.regex.Pattern;

/** What a caller calls a request, so that it can be sent again without being carried out twice: one rule for the gateway and the services. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    public IdempotencyKey {
        require(value);
    }

    /**
     * Checks what is to be a key.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static void require(String value) {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    HEADER + ": " + value.length() + " characters (expected: 1..100 visible ASCII characters)");
        }
    }

    /** Hides it, as text forms end up in logs, and it opens what is sealed. */
    @Override
    public String toString() {
        return "IdempotencyKey(hidden)";
    }
}
