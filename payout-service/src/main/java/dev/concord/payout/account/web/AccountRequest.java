package dev.concord.payout.account.web;

import dev.concord.near.message.AccountProof;
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
        var _ = AccountProof.parse(accountId, publicKey, signature, nonce);
    }

    AccountProof proof() {
        return AccountProof.parse(accountId, publicKey, signature, nonce);
    }
}
