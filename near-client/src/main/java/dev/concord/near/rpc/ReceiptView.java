package dev.concord.near.rpc;

import java.util.List;

/**
 * A receipt as a node shows it: what one account asks another to do. Both are text, because the chain itself sends some.
 *
 * @param predecessorId who asks
 * @param receiverId who is asked
 * @param actions none where it only carries a result
 */
public record ReceiptView(String predecessorId, String receiverId, List<ViewedAction> actions) {

    /** Who asks where the chain itself does: it refunds gas and deposits. */
    public static final String OF_THE_CHAIN = "system";

    public ReceiptView {
        actions = List.copyOf(actions);
    }
}
