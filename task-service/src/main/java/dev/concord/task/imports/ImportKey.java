package dev.concord.task.imports;

import java.util.regex.Pattern;

/** What the client calls an import, so that it can send it again without adding anything. */
public record ImportKey(String value) {

    private static final Pattern VISIBLE = Pattern.compile("[!-~]{1,100}");

    public ImportKey {
        if (!VISIBLE.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    "Idempotency-Key: " + value.length() + " characters (expected: 1..100 visible ASCII characters)");
        }
    }
}
