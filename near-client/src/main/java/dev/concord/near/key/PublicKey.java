package dev.concord.near.key;

import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 public key. Its text form is "ed25519:" and base 58. */
public record PublicKey(Bytes bytes) {

    public static final int SIZE = 32;

    static final String PREFIX = "ed25519:";

    public PublicKey {
        bytes.expectSize("public key", SIZE);
    }

    public static PublicKey of(byte[] content) {
        return new PublicKey(Bytes.of(content));
    }

    /**
     * Reads "ed25519:..."; other curves are refused.
     *
     * @throws IllegalArgumentException if it is anything else
     */
    public static PublicKey parse(String text) {
        if (!text.startsWith(PREFIX)) {
            throw new IllegalArgumentException("public key: no \"ed25519:\" in front (expected: an Ed25519 key)");
        }
        return of(Base58.decode(text.substring(PREFIX.length())));
    }

    public boolean verifies(Signature signature, byte[] message) {
        return Ed25519.verify(signature.bytes().toArray(), 0, bytes.toArray(), 0, message, 0, message.length);
    }

    /** The account that this key controls without anybody having created it. */
    public AccountId implicitAccount() {
        return new AccountId(bytes.hex());
    }

    @Override
    public String toString() {
        return PREFIX + Base58.encode(bytes.toArray());
    }
}
