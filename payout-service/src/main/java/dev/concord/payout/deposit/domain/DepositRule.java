package dev.concord.payout.deposit.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.ViewedAction;
import java.util.List;

/**
 * A deposit is a transaction of a registered account to the treasury that consists of transfers alone, succeeded, and arrived in a
 * final block above the one at which the books were opened: what came before is booked as the operator's.
 */
public record DepositRule(AccountId treasury, long openingHeight) {

    /** What the rule makes of a final transaction. */
    public sealed interface Ruling {

        record Deposit(NearAmount amount) implements Ruling {}

        /** The text names what was found and what was expected. */
        record NoDeposit(String reason) implements Ruling {}
    }

    /**
     * Rules on a transaction that is final, refunds included.
     *
     * @param height of the block in which its money arrived
     */
    public Ruling rule(TransactionOutcome outcome, AccountId claimant, long height) {
        var transaction = outcome.transaction();
        if (!transaction.signerId().equals(claimant)) {
            return refused("signer", transaction.signerId(), claimant);
        }
        if (!transaction.receiverId().equals(treasury)) {
            return refused("receiver", transaction.receiverId(), "the treasury, " + treasury);
        }
        if (!outcome.succeeded()) {
            return refused("outcome", "failed", "success");
        }
        if (height <= openingHeight) {
            return refused("height", height, "above %d, where the books were opened".formatted(openingHeight));
        }
        return sum(transaction.actions());
    }

    /**
     * Returns the block in which the treasury executed its receipt, which is later than the one that includes the transaction: what
     * the opening block includes arrives after the balance was read. Without such a receipt it is the including block.
     */
    public CryptoHash arrivalOf(TransactionOutcome outcome) {
        return outcome.receipts().stream()
                .filter(receipt -> receipt.executorId().equals(treasury.value()))
                .map(ExecutionOutcome::blockHash)
                .findFirst()
                .orElseGet(outcome::blockHash);
    }

    private static Ruling sum(List<ViewedAction> actions) {
        var sum = NearAmount.ZERO;
        for (var action : actions) {
            switch (action) {
                case ViewedAction.Transfer transfer -> sum = sum.plus(transfer.deposit());
                case ViewedAction.FunctionCall call -> {
                    return refused("action", "a call of " + call.method(), "transfers only");
                }
                case ViewedAction.Other other -> {
                    return refused("action", other.kind(), "transfers only");
                }
            }
        }
        return sum.isZero() ? refused("amount", sum, "1 yocto or more") : new Ruling.Deposit(sum);
    }

    private static Ruling.NoDeposit refused(String field, Object found, Object expected) {
        return new Ruling.NoDeposit("%s: %s (expected: %s)".formatted(field, found, expected));
    }
}
