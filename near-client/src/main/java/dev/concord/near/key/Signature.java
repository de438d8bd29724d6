package dev.concord.near.key;

/** An Ed25519 signature. Its text form is "ed25519:" and base 58. */
public record Signature(Bytes bytes) {

    public static final int SIZE = 64;

    private static final String PREFIX = "ed25519:";

    public Signature {
        bytes.expectSize("signature", SIZE);
    }

    public static Signature of(byte[] content) {
        return new Signature(Bytes.of(content));
    }

    /** Reads the 64 bytes as wallets send them after signing a message. */
    public static Signature fromBase64(String text) {
        return new Signature(Bytes.fromBase64(text));
    }

    @Override
    public String toString() {
        return PREFIX + Base58.encode(bytes.toArray());
    }
}
