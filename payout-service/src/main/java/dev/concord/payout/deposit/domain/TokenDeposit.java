package dev.concord.payout.deposit.domain;

import static dev.concord.payout.deposit.domain.DepositRule.refused;

import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenTransfer;
import dev.concord.payout.deposit.domain.DepositRule.Ruling;
import dev.concord.payout.suspense.domain.TokenIncome;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Adds up what a transaction that is sent to a token's contract, and succeeded, pays to the treasury. Its actions must be
 * {@code ft_transfer} to the treasury and nothing else. {@code ft_transfer_call} is none: a treasury without a contract has the
 * token give it back. A token that logs what it moves (NEP-297) must have moved as much; old ones do not log it.
 */
record TokenDeposit(AccountId treasury, Asset asset) {

    private static final String EXPECTED = "ft_transfer to the treasury alone, as NEP-141 has it";

    Ruling rule(TransactionOutcome outcome) {
        var actions = outcome.transaction().actions();
        return actions.stream()
                .flatMap(action -> objection(action).stream())
                .findFirst()
                .orElseGet(() -> compared(income().asked(actions), income().moved(outcome)));
    }

    private Optional<Ruling> objection(ViewedAction action) {
        return switch (action) {
            case ViewedAction.Transfer _ -> Optional.of(refused("action", "a transfer of NEAR", EXPECTED));
            case ViewedAction.Other other -> Optional.of(refused("action", other.kind(), EXPECTED));
            case ViewedAction.FunctionCall call ->
                TokenCalls.transferIn(call)
                        .map(this::objection)
                        .orElseGet(() -> Optional.of(refused("action", "a call of " + call.method(), EXPECTED)));
        };
    }

    private Optional<Ruling> objection(TokenTransfer transfer) {
        return transfer.receiver().equals(treasury)
                ? Optional.empty()
                : Optional.of(refused("receiver_id", transfer.receiver(), "the treasury, " + treasury));
    }

    private TokenIncome income() {
        return new TokenIncome(treasury, new AccountId(asset.code()));
    }

    private Ruling compared(BigInteger asked, Optional<BigInteger> moved) {
        if (!TokenIncome.isAmount(asked)) {
            return refused("amount", asked, "1..2^128-1");
        }
        return moved.filter(amount -> !amount.equals(asked))
                .<Ruling>map(amount -> refused("amount", asked, "what the token moved, " + amount))
                .orElseGet(() -> new Ruling.Deposit(asset, new NearAmount(asked)));
    }
}
