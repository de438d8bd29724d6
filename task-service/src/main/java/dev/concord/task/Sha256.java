package dev.concord.task;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests by SHA-256 (FIPS 180-4). */
public final class Sha256 {

    private Sha256() {}

    /** Returns a digest of nothing yet. */
    public static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
