package dev.concord.task.upload;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;

/** What a piece must hash to (tus 1.0, Checksum): the name of an algorithm and the hash in Base64. */
public final class Checksum {

    /** The names that are known, as the protocol lists them; of them it demands SHA-1, which keeps from errors but not from people. */
    public static final String ALGORITHMS = "sha1,sha256";

    private static final Map<String, String> NAMES = Map.of("sha1", "SHA-1", "sha256", "SHA-256");
    private static final Pattern FORM = Pattern.compile("([a-z0-9]{1,20}) ([A-Za-z0-9+/]{1,100}={0,2})");

    private final String algorithm;
    private final byte[] expected;

    private Checksum(String algorithm, byte[] expected) {
        this.algorithm = algorithm;
        this.expected = expected;
    }

    /**
     * Reads a header.
     *
     * @throws IllegalArgumentException if it is none, or of an algorithm that is not known
     */
    public static Checksum parse(String header) {
        var parts = FORM.matcher(header);
        var algorithm = parts.matches() ? NAMES.get(parts.group(1)) : null;
        if (algorithm == null) {
            throw new IllegalArgumentException(
                    "Upload-Checksum: not known (expected: one of %s and a hash in Base64)".formatted(ALGORITHMS));
        }
        return new Checksum(algorithm, Base64.getDecoder().decode(parts.group(2)));
    }

    /** Returns what a piece is to be passed through. */
    MessageDigest digest() {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has " + algorithm, missing);
        }
    }

    boolean fits(MessageDigest passed) {
        return Arrays.equals(passed.digest(), expected);
    }
}
