package dev.concord.task.imports;

import java.util.regex.Pattern;

/** What tells two imports apart: SHA-256 of the file and of how it was to be understood, in hex. */
record Fingerprint(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    Fingerprint {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("fingerprint: \"" + hex + "\" (expected: 64 hexadecimal digits)");
        }
    }
}
