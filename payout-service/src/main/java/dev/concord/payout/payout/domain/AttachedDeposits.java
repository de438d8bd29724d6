package dev.concord.payout.payout.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What the calls of a transaction hand over beside gas: a contract keeps it, or sends some of it back. */
public record AttachedDeposits(AccountId signer, List<NearAmount> attached) {

    public AttachedDeposits {
        attached = List.copyOf(attached);
    }

    public static AttachedDeposits of(Transaction transaction) {
        return new AttachedDeposits(
                transaction.signerId(),
                transaction.actions().stream()
                        .filter(Action.FunctionCall.class::isInstance)
                        .map(action -> ((Action.FunctionCall) action).deposit())
                        .toList());
    }

    /** Whether a contract may send some back: a transfer's single yocto it keeps, a registration that was there before it does not. */
    public boolean mayReturn() {
        return attached.stream().anyMatch(each -> each.compareTo(TokenCalls.ONE_YOCTO) > 0);
    }

    public NearAmount total() {
        return sum(attached.stream());
    }

    /** Returns what stays with the contract if the transaction succeeds; gas that the chain refunds is counted elsewhere. */
    public NearAmount kept(Collection<ReceiptView> receipts) {
        return total().minus(sum(receipts.stream()
                .filter(receipt -> receipt.receiverId().equals(signer)
                        && !receipt.predecessorId().equals(signer)
                        && !receipt.predecessorId().equals(ReceiptView.OF_THE_CHAIN))
                .flatMap(receipt -> receipt.actions().stream())
                .filter(ViewedAction.Transfer.class::isInstance)
                .map(action -> ((ViewedAction.Transfer) action).deposit())));
    }

    private static NearAmount sum(Stream<NearAmount> amounts) {
        return amounts.reduce(NearAmount.ZERO, NearAmount::plus);
    }
}
