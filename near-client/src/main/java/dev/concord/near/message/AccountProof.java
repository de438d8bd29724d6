package dev.concord.near.message;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.Signature;
import org.jspecify.annotations.Nullable;

/** What a wallet returns (NEP-413): the account, its key, and the signature under a message with this nonce. */
public record AccountProof(AccountId account, PublicKey key, Signature signature, Bytes nonce) {

    public AccountProof {
        if (nonce.size() != OffChainMessage.NONCE_SIZE) {
            throw new IllegalArgumentException(
                    "nonce: %d bytes (expected: %d)".formatted(nonce.size(), OffChainMessage.NONCE_SIZE));
        }
    }

    /**
     * Reads the text forms of which a request is made.
     *
     * @param publicKey as ed25519:...
     * @param signature 64 bytes in base64, as is the nonce with 32
     * @throws IllegalArgumentException if one is missing or malformed
     */
    public static AccountProof parse(
            @Nullable String accountId,
            @Nullable String publicKey,
            @Nullable String signature,
            @Nullable String nonce) {
        return new AccountProof(
                new AccountId(present("accountId", accountId)),
                PublicKey.parse(present("publicKey", publicKey)),
                Signature.fromBase64(present("signature", signature)),
                Bytes.fromBase64(present("nonce", nonce)));
    }

    private static String present(String field, @Nullable String value) {
        if (value == null) {
            throw new IllegalArgumentException(field + ": missing (expected: as the wallet returned it)");
        }
        return value;
    }
}
