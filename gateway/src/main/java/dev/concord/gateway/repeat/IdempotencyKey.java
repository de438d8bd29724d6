package dev.concord.gateway.repeat;

import java.util.regex.Pattern;

/** What a caller calls a request, so that it can be sent again without being carried out twice; as the services' own keys are. */
public record IdempotencyKey(String value) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    public IdempotencyKey {
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
