package dev.concord.payout.suspense.domain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.rpc.ExecutionOutcome;
import dev.concord.near.rpc.ExecutionStatus;
import dev.concord.near.rpc.ReceiptView;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.ViewedAction;
import dev.concord.near.token.TokenCalls;
import dev.concord.near.token.TokenEvents;
import dev.concord.near.token.TokenTransferred;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is sent to a token's contract pays to the treasury: its {@code ft_transfer} to it (NEP-141), whatever
 * stands beside them. A wallet registers an account in the same transaction, and such a one is no deposit, yet it brings money.
 * Where the token logs what it moves (NEP-297) its word counts, so that a fee, or what comes back, is not taken for money.
 */
public record TokenIncome(AccountId treasury, AccountId token) {

    private static final int MAX_BITS = 128;

    /** Whether actions for the token ask it to pay the treasury. */
    boolean isAskedIn(List<ViewedAction> actions) {
        return asked(actions).signum() > 0;
    }

    /** Returns what a final transaction has brought. */
    Optional<NearAmount> of(TransactionOutcome outcome) {
        return income(
                outcome.atReceiver(), moved(outcome), outcome.transaction().actions());
    }

    /** Returns what an executed receipt has brought, whoever sent it. */
    Optional<NearAmount> of(ReceiptView receipt, ExecutionOutcome outcome) {
        var moved = moved(TokenEvents.transfers(outcome, token), receipt.predecessorId());
        return income(outcome, moved, receipt.actions());
    }

    /** A receipt is undone whole if one action of it fails, and counts alone. */
    private Optional<NearAmount> income(
            ExecutionOutcome atToken, Optional<BigInteger> moved, List<ViewedAction> actions) {
        return Optional.of(moved.orElseGet(() -> asked(actions)))
                .filter(_ -> atToken.executorId().equals(token.value())
                        && atToken.status() instanceof ExecutionStatus.Succeeded)
                .filter(TokenIncome::isAmount)
                .map(NearAmount::new);
    }

    /** Returns what actions ask the token to pay to the treasury, in base units. */
    public BigInteger asked(List<ViewedAction> actions) {
        return sum(actions.stream()
                .flatMap(action -> action instanceof ViewedAction.FunctionCall call
                        ? TokenCalls.transferIn(call).stream()
                        : Stream.empty())
                .filter(transfer -> transfer.receiver().equals(treasury))
                .map(transfer -> transfer.amount().units()));
    }

    /** Returns what the token says that it moved from the signer to the treasury, less what it moved back; nothing if it logs none. */
    public Optional<BigInteger> moved(TransactionOutcome outcome) {
        return moved(
                TokenEvents.transfers(outcome, token), outcome.transaction().signerId());
    }

    private Optional<BigInteger> moved(List<TokenTransferred> logged, AccountId sender) {
        return logged.isEmpty()
                ? Optional.empty()
                : Optional.of(between(logged, sender, treasury).subtract(between(logged, treasury, sender)));
    }

    /** Whether the chain can hold so much of a token, and it is something. */
    public static boolean isAmount(BigInteger units) {
        return units.signum() > 0 && units.bitLength() <= MAX_BITS;
    }

    private static BigInteger between(List<TokenTransferred> logged, AccountId from, AccountId to) {
        return sum(logged.stream()
                .filter(each -> each.from().equals(from) && each.to().equals(to))
                .map(each -> each.amount().units()));
    }

    private static BigInteger sum(Stream<BigInteger> amounts) {
        return amounts.reduce(BigInteger.ZERO, BigInteger::add);
    }
}
