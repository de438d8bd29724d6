package dev.concord.gateway.wallet.web;

import dev.concord.near.message.AccountProof;
import dev.concord.near.message.OffChainMessage;
import org.jspecify.annotations.Nullable;

/**
 * The body that signs in by wallet: what the wallet was given to sign, and what it returned (NEP-413).
 *
 * @param publicKey as ed25519:...
 * @param signature 64 bytes in base64, as is the nonce with 32
 * @param callbackUrl where the wallet sent its user afterwards, if it signed that as well
 */
record WalletRequest(
        @Nullable String accountId,
        @Nullable String publicKey,
        @Nullable String signature,
        @Nullable String nonce,
        @Nullable String message,
        @Nullable String recipient,
        @Nullable String callbackUrl) {

    WalletRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        var _ = signed(AccountProof.parse(accountId, publicKey, signature, nonce), message, recipient, callbackUrl);
    }

    AccountProof proof() {
        return AccountProof.parse(accountId, publicKey, signature, nonce);
    }

    OffChainMessage signed() {
        return signed(proof(), message, recipient, callbackUrl);
    }

    private static OffChainMessage signed(
            AccountProof proof, @Nullable String message, @Nullable String recipient, @Nullable String callbackUrl) {
        if (message == null || recipient == null) {
            throw new IllegalArgumentException(
                    (message == null ? "message" : "recipient") + ": missing (expected: as the challenge has it)");
        }
        return new OffChainMessage(message, proof.nonce(), recipient, callbackUrl);
    }
}
