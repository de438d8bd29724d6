package dev.concord.gateway.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of a secret, in hexadecimal. Neither salt nor a slow hash is needed: a secret has 256 random bits, so there is
 * nothing to guess.
 */
public record SecretHash(String hex) {

    static SecretHash of(String secret) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return new SecretHash(HexFormat.of().formatHex(digest));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    /** Compares in a time that does not tell how much of it fits. */
    boolean fits(SecretHash other) {
        return MessageDigest.isEqual(bytes(), other.bytes());
    }
}
