package dev.concord.near.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A SHA-256 hash: what names a block, a transaction or a receipt. Its text form is base 58. */
public record CryptoHash(Bytes bytes) {

    public static final int SIZE = 32;

    public CryptoHash {
        bytes.expectSize("hash", SIZE);
    }

    public static CryptoHash of(byte[] content) {
        return new CryptoHash(Bytes.of(content));
    }

    public static CryptoHash parse(String base58) {
        return of(Base58.decode(base58));
    }

    public static CryptoHash sha256(byte[] content) {
        try {
            return of(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    @Override
    public String toString() {
        return Base58.encode(bytes.toArray());
    }
}
