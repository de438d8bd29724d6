package dev.concord.near.rpc;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * What one account asks another to do.
 *
 * @param predecessorId who asks: the signer, a contract that it called, or the chain itself
 * @param receiverId who is asked
 * @param actions none where it only carries a result
 */
public record ReceiptView(CryptoHash id, AccountId predecessorId, AccountId receiverId, List<ViewedAction> actions) {

    /** Who asks where the chain itself does: it refunds gas and deposits. */
    public static final AccountId OF_THE_CHAIN = new AccountId("system");

    public ReceiptView {
        actions = List.copyOf(actions);
    }
}
