package dev.concord.gateway.identity;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/**
 * An API key or a token: a prefix that says what it is, and 256 random bits in base64url. Shown once to its holder, then known
 * by its hash only. The operator's is configured and may have another length.
 */
public record Secret(SecretKind kind, String text) {

    private static final int RANDOM_BYTES = 32;
    private static final int SHORTEST = 35;
    private static final int LONGEST = 200;
    private static final int RECOGNISED_BY = 10;

    /** Draws a new secret; outside tests the source must be a {@link java.security.SecureRandom}. */
    public static Secret draw(SecretKind kind, RandomGenerator random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return new Secret(
                kind, kind.prefix() + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Reads what a caller presents; nothing if it cannot be one of ours, which saves the look-up. */
    public static Optional<Secret> parse(String text) {
        return text.length() < SHORTEST || text.length() > LONGEST
                ? Optional.empty()
                : Stream.of(SecretKind.values())
                        .filter(kind -> text.startsWith(kind.prefix()))
                        .findFirst()
                        .map(kind -> new Secret(kind, text));
    }

    public SecretHash hash() {
        return SecretHash.of(text);
    }

    /** Returns its first letters, by which its holder recognises it and nobody else can use it. */
    public String beginning() {
        return text.substring(0, RECOGNISED_BY);
    }

    /** Hides the secret, as text forms end up in logs. */
    @Override
    public String toString() {
        return kind + "(hidden)";
    }
}
