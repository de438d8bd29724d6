package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.transaction.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs one function call of a receipt, and turns the promises that it makes into receipts to come, paid for with its gas. */
final class CallContract {

    private static final ChainError GAS_EXCEEDED = failure(ChainError.executionError("Exceeded the prepaid gas."));

    private final Receipt receipt;
    private final Changes state;
    private final List<Sent> sent = new ArrayList<>();
    private long gasBurnt;
    private long gasPromised;

    private CallContract(Receipt receipt, Changes state) {
        this.receipt = receipt;
        this.state = state;
    }

    static Called call(Receipt receipt, Changes state, AccountState account, Action.FunctionCall call) {
        var token = account.token();
        if (token == null) {
            var noCode = ChainError.of(
                    "CodeDoesNotExist", "account_id", receipt.receiverId().value());
            return Called.failed(failure(ChainError.around("CompilationError", noCode)), List.of(), 0);
        }
        return new CallContract(receipt, state).run(token, call);
    }

    private Called run(Token token, Action.FunctionCall call) {
        var contract = receipt.receiverId();
        var result = state.code()
                .call(
                        new Call(
                                contract,
                                token,
                                Optional.of(receipt.predecessorId()),
                                call.method(),
                                call.arguments(),
                                call.deposit(),
                                Optional.ofNullable(receipt.input())),
                        state.slots(contract));
        if (result.gasBurnt() > call.gas()) {
            return Called.failed(GAS_EXCEEDED, result.logs(), call.gas());
        }
        return switch (result) {
            case CallResult.Returned returned -> returned(returned, call);
            case CallResult.Panicked(var message, var logs, var burnt) ->
                Called.failed(failure(ChainError.executionError("Smart contract panicked: " + message)), logs, burnt);
            case CallResult.MethodNotFound(var burnt) ->
                Called.failed(
                        failure(ChainError.around("MethodResolveError", ChainError.of("MethodNotFound"))),
                        List.of(),
                        burnt);
            case CallResult.ProhibitedInView view -> throw new IllegalStateException("a call that is no view: " + view);
        };
    }

    private Called returned(CallResult.Returned returned, Action.FunctionCall call) {
        gasBurnt = returned.gasBurnt();
        returned.promises().forEach(promise -> send(promise, call.gas()));
        if (gasBurnt + gasPromised > call.gas()) {
            return Called.failed(GAS_EXCEEDED, returned.logs(), call.gas());
        }
        return new Called(Optional.empty(), returned, List.copyOf(sent), returned.logs(), gasBurnt, gasPromised);
    }

    private void send(Promise promise, long attached) {
        switch (promise) {
            case Promise.Pay(var to, var amount) -> pay(new Sent(to, new Action.Transfer(amount), Link.ALONE), amount);
            case Promise.CallAlone(var contract, var method, var deposit, var gas) ->
                pay(new Sent(contract, called(method, gas, deposit), Link.ALONE), deposit);
            case Promise.CallThenResolve(var contract, var method, var callback, var callbackGas) -> {
                var resolve = new Sent(receipt.receiverId(), called(callback, callbackGas), Link.CALLBACK);
                pledge(resolve);
                var fee = new Sent(contract, called(method, 0), Link.RESULT_TO_CALLBACK);
                pledge(fee);
                var rest = Math.max(1, attached - gasBurnt - gasPromised);
                gasPromised += rest;
                sent.add(new Sent(contract, called(method, rest), Link.RESULT_TO_CALLBACK));
                sent.add(resolve);
            }
        }
    }

    /** A contract pays out of what it has. */
    private void pay(Sent payment, NearAmount amount) {
        var contract = receipt.receiverId();
        state.put(contract, state.account(contract).orElseThrow().minus(amount));
        pledge(payment);
        sent.add(payment);
    }

    private void pledge(Sent promised) {
        var actions = List.of(promised.action());
        gasBurnt += Fees.toSend(actions, receipt.receiverId(), promised.to());
        gasPromised += Fees.toExecute(actions, promised.to()) + Charge.attachedGas(actions);
    }

    private static Action called(Promise.Method method, long gas) {
        return called(method, gas, NearAmount.ZERO);
    }

    private static Action called(Promise.Method method, long gas, NearAmount deposit) {
        return new Action.FunctionCall(method.name(), method.arguments(), gas, deposit);
    }

    private static ChainError failure(ChainError error) {
        return ChainError.around("FunctionCallError", error);
    }
}
