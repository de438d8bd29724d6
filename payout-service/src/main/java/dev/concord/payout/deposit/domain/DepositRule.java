package dev.concord.payout.deposit.domain;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.ViewedAction;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A deposit is a transaction of a registered account that consists of transfers to the treasury alone, succeeded, and arrived in a
 * final block above the one at which its asset's books were opened: what came before is booked as the operator's. Transfers of NEAR
 * are sent to the treasury, those of a token to its contract: a transaction has one receiver, so that it pays in one asset.
 *
 * @param openings of each allowed asset; empty if what the treasury holds of it is not booked yet
 */
public record DepositRule(AccountId treasury, Map<Asset, OptionalLong> openings) {

    public DepositRule {
        openings = Map.copyOf(openings);
    }

    /** What the rule makes of a final transaction. */
    public sealed interface Ruling {

        record Deposit(Asset asset, NearAmount amount) implements Ruling {}

        /** It may be one once the asset's books are open. */
        record NotOpen(Asset asset) implements Ruling {}

        /** The text names what was found and what was expected. */
        record NoDeposit(String reason) implements Ruling {}
    }

    /**
     * Rules on a transaction that is final, refunds included.
     *
     * @param height of the block in which its receiver executed it, and its money arrived
     */
    public Ruling rule(TransactionOutcome outcome, AccountId claimant, long height) {
        var transaction = outcome.transaction();
        if (!transaction.signerId().equals(claimant)) {
            return refused("signer", transaction.signerId(), claimant);
        }
        var asset = transaction.receiverId().equals(treasury)
                ? Asset.NEAR
                : new Asset(transaction.receiverId().value());
        var opening = openings.get(asset);
        if (opening == null) {
            return refused(
                    "receiver",
                    transaction.receiverId(),
                    "the treasury, %s, or the contract of an allowed token".formatted(treasury));
        }
        if (!outcome.succeeded()) {
            return refused("outcome", "failed", "success");
        }
        if (opening.isEmpty()) {
            return new Ruling.NotOpen(asset);
        }
        if (height <= opening.getAsLong()) {
            return refused("height", height, "above %d, where the books were opened".formatted(opening.getAsLong()));
        }
        return asset.equals(Asset.NEAR) ? sum(transaction.actions()) : new TokenDeposit(treasury, asset).rule(outcome);
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
        return sum.isZero() ? refused("amount", sum, "1 yocto or more") : new Ruling.Deposit(Asset.NEAR, sum);
    }

    static Ruling.NoDeposit refused(String field, Object found, Object expected) {
        return new Ruling.NoDeposit("%s: %s (expected: %s)".formatted(field, found, expected));
    }
}
