package dev.concord.near.rpc;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.util.List;

/** A transaction as a node shows it. The key is text, because others than Ed25519 exist. */
public record TransactionView(
        CryptoHash hash,
        AccountId signerId,
        String publicKey,
        Nonce nonce,
        AccountId receiverId,
        List<ViewedAction> actions) {

    public TransactionView {
        actions = List.copyOf(actions);
    }

    public boolean isSignedWith(PublicKey key) {
        return publicKey.equals(key.toString());
    }
}
