package dev.concord.near.message;

import dev.concord.near.borsh.BorshWriter;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.SecretKey;
import dev.concord.near.key.Signature;
import org.jspecify.annotations.Nullable;

/**
 * What a wallet signs to prove that it holds an account's key (NEP-413). Its tag can be no transaction's beginning, so
 * that a signature here spends nothing.
 *
 * @param nonce 32 bytes that the server drew and takes once
 * @param callbackUrl where a web wallet sends its user afterwards; null where there is none
 */
public record OffChainMessage(
        String text,
        Bytes nonce,
        String recipient,
        @Nullable String callbackUrl) {

    public static final int NONCE_SIZE = 32;

    private static final long TAG = (1L << 31) + 413;

    public OffChainMessage {
        if (nonce.size() != NONCE_SIZE) {
            throw new IllegalArgumentException("nonce: %d bytes (expected: 32)".formatted(nonce.size()));
        }
    }

    /** What the signature signs. */
    public CryptoHash hash() {
        var out = new BorshWriter()
                .u32(TAG)
                .string(text)
                .fixed(nonce.toArray())
                .string(recipient)
                .u8(callbackUrl == null ? 0 : 1);
        if (callbackUrl != null) {
            out.string(callbackUrl);
        }
        return CryptoHash.sha256(out.toByteArray());
    }

    public Signature sign(SecretKey key) {
        return key.sign(hash().bytes().toArray());
    }

    /** Whether the key signed this message, or the same one without its callback: wallets do either. */
    public boolean isSignedBy(PublicKey key, Signature signature) {
        return key.verifies(signature, hash().bytes().toArray())
                || (callbackUrl != null && withoutCallback().isSignedBy(key, signature));
    }

    private OffChainMessage withoutCallback() {
        return new OffChainMessage(text, nonce, recipient, null);
    }
}
