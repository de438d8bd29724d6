package dev.concord.near.rpc;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import java.util.List;

/**
 * Actions on their way to an account, as a chunk shows them.
 *
 * @param predecessorId who sent them: the signer, or a contract that it called; "system" sends refunds
 */
public record ReceiptView(CryptoHash id, AccountId predecessorId, AccountId receiverId, List<ViewedAction> actions) {

    public ReceiptView {
        actions = List.copyOf(actions);
    }
}
