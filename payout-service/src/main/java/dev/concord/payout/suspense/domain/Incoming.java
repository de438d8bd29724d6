package dev.concord.payout.suspense.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.BlockView;
import dev.concord.near.rpc.ExecutionOutcome;
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
 * comes by an {@code ft_transfer} that its contract executes, whether a transaction asks for it or another contract.
 *
 * @param tokens contracts that the treasury calls, and whose tokens it takes
 */
public record Incoming(AccountId treasury, Set<AccountId> tokens) {

    public Incoming {
        tokens = Set.copyOf(tokens);
    }

    /** Whether a transaction's outcome must be asked for: it may bring money. */
    public boolean mayBring(TransactionView transaction) {
        return token(transaction.receiverId())
                .map(income -> !transaction.signerId().equals(treasury) && income.isAskedIn(transaction.actions()))
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
        return token(outcome.transaction().receiverId())
                .map(income -> income.of(outcome))
                .orElseGet(() ->
                        outcome.succeeded() ? transferred(outcome.transaction().actions()) : Optional.empty());
    }

    private Optional<TokenIncome> token(AccountId receiver) {
        return Optional.of(receiver).filter(tokens::contains).map(token -> new TokenIncome(treasury, token));
    }

    private Asset asset(TransactionView transaction) {
        return tokens.contains(transaction.receiverId())
                ? new Asset(transaction.receiverId().value())
                : Asset.NEAR;
    }

    /** Whether a receipt's outcome must be asked for: it asks a token to pay the treasury. It may be a transaction's own, and known. */
    public boolean mayBring(ReceiptView receipt) {
        return !receipt.predecessorId().equals(treasury)
                && token(receipt.receiverId())
                        .map(income -> income.isAskedIn(receipt.actions()))
                        .orElse(false);
    }

    /**
     * Tells what an executed receipt has brought of a token.
     *
     * @param block in which the token executed it
     */
    public Optional<Arrival> of(ReceiptView receipt, ExecutionOutcome outcome, BlockView block) {
        return Optional.of(receipt)
                .filter(this::mayBring)
                .flatMap(each -> token(each.receiverId()))
                .flatMap(income -> income.of(receipt, outcome))
                .map(amount -> arrival(receipt, new Asset(receipt.receiverId().value()), amount, block));
    }

    /** Tells what NEAR a receipt brings that is not known to be a transaction's own. */
    public Optional<Arrival> of(ReceiptView receipt, BlockView block) {
        return receipt.receiverId().equals(treasury) && isForeign(receipt.predecessorId())
                ? transferred(receipt.actions()).map(amount -> arrival(receipt, Asset.NEAR, amount, block))
                : Optional.empty();
    }

    private static Arrival arrival(ReceiptView receipt, Asset asset, NearAmount amount, BlockView block) {
        return new Arrival(
                receipt.id(), receipt.id(), receipt.predecessorId(), asset, amount, block.height(), block.time());
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
