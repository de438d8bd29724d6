package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.ExecuteReceipt.Executed;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.transaction.Action;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends what an executed receipt promised, and gives back what it did not use. */
final class SettleReceipt {

    private final Receipt receipt;
    private final long height;
    private final List<Called> calls;
    private final List<Receipt> made = new ArrayList<>();

    SettleReceipt(Receipt receipt, long height, List<Called> calls) {
        this.receipt = receipt;
        this.height = height;
        this.calls = calls;
    }

    Executed settle(Optional<OutcomeStatus.Failed> failure, long actionGas, BigInteger creationCharge) {
        var gasBurnt = actionGas + calls.stream().mapToLong(Called::gasBurnt).sum();
        var burnt = Protocol.cost(gasBurnt, Protocol.GAS_PRICE).add(creationCharge);
        OutcomeStatus status = failure.isPresent() ? failure.get() : sendPromised();
        refund(failure.isPresent(), burnt);
        var outcome = new Outcome(
                receipt.id(),
                height,
                receipt.receiverId(),
                status,
                gasBurnt,
                new NearAmount(burnt),
                made.stream().map(Receipt::id).toList(),
                calls.stream().flatMap(call -> call.logs().stream()).toList());
        return new Executed(outcome, made, resultOf(status), NearAmount.ZERO);
    }

    /** The result of a receipt is its last action's. */
    private OutcomeStatus sendPromised() {
        OutcomeStatus status = new OutcomeStatus.Succeeded(Bytes.EMPTY);
        for (var call : calls) {
            status = new OutcomeStatus.Succeeded(call.value());
            for (var sent : call.sent()) {
                var callback = sent.link() == Link.RESULT_TO_CALLBACK ? idAt(made.size() + 1) : null;
                made.add(receipt.sending(nextId(), sent, callback));
                if (sent.link() == Link.CALLBACK) {
                    status = new OutcomeStatus.Forwarded(made.getLast().id());
                }
            }
        }
        return receipt.actions().getLast() instanceof Action.FunctionCall
                ? status
                : new OutcomeStatus.Succeeded(Bytes.EMPTY);
    }

    private void refund(boolean failed, BigInteger burnt) {
        var boughtGas = Fees.toExecute(receipt.actions(), receipt.receiverId()) + Charge.attachedGas(receipt.actions());
        var promisedGas =
                failed ? 0 : calls.stream().mapToLong(Called::gasPromised).sum();
        var gasRefund =
                Protocol.cost(boughtGas - promisedGas, receipt.gasPrice()).subtract(burnt);
        var deposits = failed ? Charge.deposits(receipt.actions()) : BigInteger.ZERO;
        if (deposits.signum() > 0) {
            made.add(Receipt.depositRefund(nextId(), receipt.predecessorId(), new NearAmount(deposits)));
        }
        if (gasRefund.signum() > 0) {
            made.add(Receipt.gasRefund(nextId(), receipt.signerId(), receipt.signerKey(), new NearAmount(gasRefund)));
        }
    }

    private Optional<PromiseResult> resultOf(OutcomeStatus status) {
        if (receipt.resultTo() == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (status) {
                    case OutcomeStatus.Succeeded(var value) -> new PromiseResult.Successful(value);
                    case OutcomeStatus.Failed failed -> new PromiseResult.Failed();
                    case OutcomeStatus.Forwarded further ->
                        throw new IllegalStateException("a promise within a promise (expected: none here): " + further);
                    case OutcomeStatus.FoundInvalid invalid -> throw new IllegalStateException("a receipt: " + invalid);
                });
    }

    private CryptoHash nextId() {
        return idAt(made.size());
    }

    private CryptoHash idAt(int index) {
        return Receipt.idOf(receipt.id(), height, index);
    }
}
