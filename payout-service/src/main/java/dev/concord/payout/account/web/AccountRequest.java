package dev.concord.payout.account.web;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import dev.concord.near.key.Signature;
import dev.concord.near.message.OffChainMessage;
import dev.concord.payout.account.Proof;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The body that proves an account, as a wallet returns it (NEP-413).
 *
 * @param publicKey as ed25519:...
 * @param signature 64 bytes in base64, as is the nonce with 32
 */
record AccountRequest(
        @Nullable String accountId,
        @Nullable String publicKey,
        @Nullable String signature,
        @Nullable String nonce) {

    AccountRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        var _ = proof(accountId, publicKey, signature, nonce);
    }

    Proof proof() {
        return proof(accountId, publicKey, signature, nonce);
    }

    private static Proof proof(
            @Nullable String accountId,
            @Nullable String publicKey,
            @Nullable String signature,
            @Nullable String nonce) {
        var drawn = Bytes.fromBase64(present("nonce", nonce));
        if (drawn.size() != OffChainMessage.NONCE_SIZE) {
            throw new IllegalArgumentException("nonce: %d bytes (expected: 32)".formatted(drawn.size()));
        }
        return new Proof(
                new AccountId(present("accountId", accountId)),
                PublicKey.parse(present("publicKey", publicKey)),
                Signature.fromBase64(present("signature", signature)),
                drawn);
    }

    private static String present(String field, @Nullable String value) {
        if (Objects.isNull(value)) {
            throw new IllegalArgumentException(field + ": missing (expected: as the wallet returned it)");
        }
        return value;
    }
}
