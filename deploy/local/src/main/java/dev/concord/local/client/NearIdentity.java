package dev.concord.local.client;

/** A NEAR account and the key that proves it. */
public interface NearIdentity {

    String accountId();

    /** Returns the public key, as {@code ed25519:...}. */
    String publicKey();

    /** Signs a message by NEP-413; nonce and answer are base64. */
    String sign(String message, String nonceBase64, String recipient);
}
