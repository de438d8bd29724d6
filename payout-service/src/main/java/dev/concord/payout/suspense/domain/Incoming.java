package dev.concord.payout.suspense.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.TransactionView;
import dev.concord.near.rpc.ViewedAction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What brings money to the treasury. NEAR comes by a receipt that consists of transfers alone: the treasury has no contract and nobody
 * else may act for it, so that a receipt with any other action fails as a whole and its money goes back. Refunds bring what the
 * treasury itself has paid; they come from "system", as does what is left of a deleted account, which only the audit sees. What a
 * token's contract sends back is a deposit for storage that was not needed: it is booked with the attempt that paid it. A token
 * comes by a transaction to its contract.
 *
 * @param tokens contracts that the treasury calls, and whose tokens it takes
 */
public record Incoming(AccountId treasury, Set<AccountId> tokens) {

    public Incoming {
        tokens = Set.copyOf(tokens);
    }

    /** Whether a transaction's outcome must be asked for: it may bring money. */
    public boolean mayBring(TransactionView transaction) {
        return token(transaction)
                .map(income -> !transaction.signerId().equals(treasury) && income.isAskedIn(transaction))
                .orElseGet(() -> transaction.receiverId().equals(treasury)
                        && isForeign(transaction.signerId())
                        && transferred(transaction.actions()).isPresent());
    }

    /**
     * Tells what a final transaction has brought.
     *
     * @param block in which its receiver executed it
     */
    public Optional<Arrival> of(TransactionOutcome outcome, BlockView block) {
        var transaction = outcome.transaction();
        return Optional.of(outcome)
                .filter(each -> mayBring(transaction))
                .flatMap(this::amount)
                .map(amount -> new Arrival(
                        transaction.hash(),
                        outcome.atReceiver().id(),
                        transaction.signerId(),
                        asset(transaction),
                        amount,
                        block.height(),
                        block.time()));
    }

    private Optional<NearAmount> amount(TransactionOutcome outcome) {
        return token(outcome.transaction())
                .map(income -> income.of(outcome))
                .orElseGet(() ->
                        outcome.succeeded() ? transferred(outcome.transaction().actions()) : Optional.empty());
    }

    private Optional<TokenIncome> token(TransactionView transaction) {
        return Optional.of(transaction.receiverId())
                .filter(tokens::contains)
                .map(token -> new TokenIncome(treasury, token));
    }

    private Asset asset(TransactionView transaction) {
        return tokens.contains(transaction.receiverId())
                ? new Asset(transaction.receiverId().value())
                : Asset.NEAR;
    }

    /** Tells what a receipt brings that is not known to be a transaction's own. */
    public Optional<Arrival> of(ReceiptView receipt, BlockView block) {
        return receipt.receiverId().equals(treasury) && isForeign(receipt.predecessorId())
                ? transferred(receipt.actions())
                        .map(amount -> new Arrival(
                                receipt.id(),
                                receipt.id(),
                                receipt.predecessorId(),
                                Asset.NEAR,
                                amount,
                                block.height(),
                                block.time()))
                : Optional.empty();
    }

    private boolean isForeign(AccountId sender) {
        return !sender.equals(treasury) && !sender.equals(ReceiptView.OF_THE_CHAIN) && !tokens.contains(sender);
    }

    private static Optional<NearAmount> transferred(List<ViewedAction> actions) {
        return actions.stream().allMatch(ViewedAction.Transfer.class::isInstance)
                ? Optional.of(actions.stream()
                                .map(ViewedAction.Transfer.class::cast)
                                .map(ViewedAction.Transfer::deposit)
                                .reduce(NearAmount.ZERO, NearAmount::plus))
                        .filter(sum -> !sum.isZero())
                : Optional.empty();
    }
}
