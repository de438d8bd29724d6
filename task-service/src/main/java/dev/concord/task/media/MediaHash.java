package dev.concord.task.media;

import java.util.regex.Pattern;

/** What names a medium: SHA-256 of its bytes, in hex. */
public record MediaHash(String hex) {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int LONGEST_SHOWN = 70;

    public MediaHash {
        if (!SHA_256.matcher(hex).matches()) {
            throw new IllegalArgumentException("hash: \"%s\" (expected: 64 hexadecimal digits in lower case)"
                    .formatted(hex.length() > LONGEST_SHOWN ? hex.substring(0, LONGEST_SHOWN) + "..." : hex));
        }
    }

    /** Returns how a task's data refers to it. */
    public String reference() {
        return "media:" + hex;
    }

    @Override
    public String toString() {
        return hex;
    }
}
