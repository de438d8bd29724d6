package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.math.BigInteger;
import java.util.ArrayList;
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
        return settled(failure, gasBurnt, creationCharge(created));
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

    private Executed settled(Optional<OutcomeStatus.Failed> failure, long gasBurnt, BigInteger creationCharge) {
        var boughtGas = Fees.toExecute(receipt.actions(), receipt.receiverId()) + Charge.attachedGas(receipt.actions());
        var burnt = Protocol.cost(gasBurnt, Protocol.GAS_PRICE).add(creationCharge);
        var gasRefund = Protocol.cost(boughtGas, receipt.gasPrice()).subtract(burnt);
        var deposits = failure.isPresent() ? Charge.deposits(receipt.actions()) : BigInteger.ZERO;

        var refunds = new ArrayList<Receipt>();
        if (deposits.signum() > 0) {
            refunds.add(Receipt.depositRefund(nextId(refunds), receipt.predecessorId(), new NearAmount(deposits)));
        }
        if (gasRefund.signum() > 0) {
            refunds.add(Receipt.gasRefund(
                    nextId(refunds), receipt.signerId(), receipt.signerKey(), new NearAmount(gasRefund)));
        }
        OutcomeStatus status = failure.isPresent() ? failure.get() : new OutcomeStatus.Succeeded();
        return new Executed(outcome(status, gasBurnt, new NearAmount(burnt), refunds), refunds);
    }

    private CryptoHash nextId(List<Receipt> made) {
        return Receipt.idOf(receipt.id(), height, made.size());
    }

    /** A refund costs nothing. No account is ever deleted here, so that its receiver exists. */
    private Executed refund(World world) {
        var state = world.change(height);
        var deposit = new NearAmount(Charge.deposits(receipt.actions()));
        var receiver = receipt.receiverId();
        state.put(receiver, state.account(receiver).orElseThrow().plus(deposit));
        if (receipt.isGasRefund()) {
            state.key(receiver, receipt.signerKey())
                    .map(key -> key.withAllowance(allowance -> allowance.plus(deposit)))
                    .ifPresent(key -> state.put(receiver, receipt.signerKey(), key));
        }
        state.commit();
        return new Executed(outcome(new OutcomeStatus.Succeeded(), 0, NearAmount.ZERO, List.of()), List.of());
    }

    private Outcome outcome(OutcomeStatus status, long gasBurnt, NearAmount burnt, List<Receipt> made) {
        return new Outcome(
                receipt.id(),
                height,
                receipt.receiverId(),
                status,
                gasBurnt,
                burnt,
                made.stream().map(Receipt::id).toList());
    }

    /** What the execution made. */
    record Executed(Outcome outcome, List<Receipt> receipts) {

        Executed {
            receipts = List.copyOf(receipts);
        }
    }
}
