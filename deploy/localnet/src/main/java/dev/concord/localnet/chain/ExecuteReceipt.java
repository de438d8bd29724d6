package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Executes one receipt: all of its actions or none, and refunds what was not used. */
final class ExecuteReceipt {

    private final Receipt receipt;
    private final long height;

    private ExecuteReceipt(Receipt receipt, long height) {
        this.receipt = receipt;
        this.height = height;
    }

    /** Executes a receipt on the world as it is at a height, and commits what it changes. */
    static Executed execute(Receipt receipt, World world, long height) {
        var executing = new ExecuteReceipt(receipt, height);
        return receipt.isRefund() ? executing.refund(world) : executing.actions(world);
    }

    private Executed actions(World world) {
        var state = world.change(height);
        var applying = new ApplyAction(receipt, state);
        var gasBurnt = Fees.RECEIPT.toExecute();
        Optional<OutcomeStatus.Failed> failure = Optional.empty();
        for (var index = 0; index < receipt.actions().size() && failure.isEmpty(); index++) {
            var action = receipt.actions().get(index);
            gasBurnt += Fees.of(action, receipt.receiverId()).toExecute();
            var position = index;
            failure = applying.apply(action).map(error -> new OutcomeStatus.Failed(position, error));
        }
        failure = failure.or(() -> lackOfBalance(state));
        if (failure.isEmpty()) {
            state.commit();
        }
        var created = failure.isEmpty() && applying.accountCreated();
        return new SettleReceipt(receipt, height, applying.calls()).settle(failure, gasBurnt, creationCharge(created));
    }

    private Optional<OutcomeStatus.Failed> lackOfBalance(Changes state) {
        return state.account(receipt.receiverId())
                .flatMap(AccountState::lackForStorage)
                .map(lack -> ChainError.of(
                                "LackBalanceForState",
                                "account_id",
                                receipt.receiverId().value())
                        .and("amount", lack.toString()))
                .map(error -> new OutcomeStatus.Failed(null, error));
    }

    /** What burning the action's gas at the normal price leaves of the full charge. */
    private static BigInteger creationCharge(boolean created) {
        return created
                ? Protocol.ACCOUNT_CREATION_CHARGE
                        .yocto()
                        .subtract(Protocol.cost(Fees.CREATE_ACCOUNT.toExecute(), Protocol.GAS_PRICE))
                : BigInteger.ZERO;
    }

    /** A refund costs nothing. If its receiver is gone, so is the money. */
    private Executed refund(World world) {
        var state = world.change(height);
        var deposit = new NearAmount(Charge.deposits(receipt.actions()));
        var receiver = receipt.receiverId();
        var account = state.account(receiver);
        account.ifPresent(present -> state.put(receiver, present.plus(deposit)));
        if (receipt.isGasRefund()) {
            state.key(receiver, receipt.signerKey())
                    .map(key -> key.withAllowance(allowance -> allowance.plus(deposit)))
                    .ifPresent(key -> state.put(receiver, receipt.signerKey(), key));
        }
        state.commit();
        OutcomeStatus status = account.isPresent()
                ? new OutcomeStatus.Succeeded(Bytes.EMPTY)
                : new OutcomeStatus.Failed(0, ChainError.of("AccountDoesNotExist", "account_id", receiver.value()));
        var lost = account.isPresent() ? NearAmount.ZERO : deposit;
        var outcome = new Outcome(receipt.id(), height, receiver, status, 0, NearAmount.ZERO, List.of(), List.of());
        return new Executed(outcome, List.of(), Optional.empty(), lost);
    }

    /**
     * What the execution made.
     *
     * @param receipts all of them, the one that waits for a result too
     * @param result what the receipt that waits for this one gets, if one does
     * @param lost what was for an account that is gone
     */
    record Executed(Outcome outcome, List<Receipt> receipts, Optional<PromiseResult> result, NearAmount lost) {

        Executed {
            receipts = List.copyOf(receipts);
        }
    }
}
