package dev.concord.localnet.token;

import dev.concord.localnet.chain.Promise;
import dev.concord.localnet.chain.Promise.Method;
import dev.concord.localnet.chain.PromiseResult;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** NEP-141's methods that move tokens. */
final class Transfers {

    private static final long GAS_FOR_RESOLVE = 5_000_000_000_000L;
    private static final long GAS_FOR_TRANSFER = 5_000_000_000_000L;

    private Transfers() {}

    static JsonNode transfer(Execution execution) {
        var arguments = execution.arguments();
        move(execution, arguments.account("receiver_id"), arguments.amount("amount"), arguments.findText("memo"));
        return Json.nothing();
    }

    /** Moves the tokens, and takes back what the receiver's contract does not want. */
    static JsonNode transferCall(Execution execution) {
        var arguments = execution.arguments();
        var receiver = arguments.account("receiver_id");
        var amount = arguments.amount("amount");
        var message = arguments.text("msg");
        move(execution, receiver, amount, arguments.findText("memo"));
        var sender = execution.caller().value();
        var onTransfer = Json.object()
                .put("sender_id", sender)
                .put("amount", amount.toString())
                .put("msg", message);
        var resolve = Json.object()
                .put("sender_id", sender)
                .put("receiver_id", receiver.value())
                .put("amount", amount.toString());
        execution.promise(new Promise.CallThenResolve(
                receiver,
                new Method("ft_on_transfer", Json.bytes(onTransfer)),
                new Method("ft_resolve_transfer", Json.bytes(resolve)),
                GAS_FOR_RESOLVE));
        return Json.nothing();
    }

    /** Passes on what another token's contract brings, to the account that the message names, as a router or an exchange does. */
    static JsonNode passOn(Execution execution) {
        var arguments = execution.arguments();
        var transfer = Json.object()
                .put("receiver_id", arguments.account("msg").value())
                .put("amount", arguments.amount("amount").toString());
        execution.promise(new Promise.CallAlone(
                execution.caller(),
                new Method("ft_transfer", Json.bytes(transfer)),
                Execution.ONE_YOCTO,
                GAS_FOR_TRANSFER));
        return Json.text(BigInteger.ZERO);
    }

    /** Answers how much the receiver keeps; the rest goes back, as far as the receiver still has it. */
    static JsonNode resolve(Execution execution) {
        if (!execution.caller().equals(execution.call().contract())) {
            throw new Panic("Method ft_resolve_transfer is private");
        }
        var arguments = execution.arguments();
        var sender = arguments.account("sender_id");
        var receiver = arguments.account("receiver_id");
        var amount = arguments.amount("amount");
        var refund = unused(execution, amount)
                .min(execution.holdings().find(receiver).orElse(BigInteger.ZERO));
        return refund.signum() == 0
                ? Json.text(amount)
                : Json.text(giveBack(execution, sender, receiver, amount, refund));
    }

    private static void move(Execution execution, AccountId receiver, BigInteger amount, Optional<String> memo) {
        execution.expectOneYocto();
        var sender = execution.caller();
        if (execution.holdings().isPaused()) {
            throw new Panic("Pausable: Method is paused");
        }
        if (sender.equals(receiver)) {
            throw new Panic("Sender and receiver should be different");
        }
        if (amount.signum() == 0) {
            throw new Panic("The amount should be a positive number");
        }
        execution.holdings().withdraw(sender, amount);
        execution.holdings().deposit(receiver, amount);
        execution.transferred(sender, receiver, amount, memo);
    }

    private static BigInteger unused(Execution execution, BigInteger amount) {
        return switch (execution.call().input().orElseThrow(() -> new Panic("no promise result"))) {
            case PromiseResult.Failed() -> amount;
            case PromiseResult.Successful(var value) ->
                Arguments.amountIn(value).map(amount::min).orElse(amount);
        };
    }

    private static BigInteger giveBack(
            Execution execution, AccountId sender, AccountId receiver, BigInteger amount, BigInteger refund) {
        var holdings = execution.holdings();
        holdings.withdraw(receiver, refund);
        if (holdings.find(sender).isPresent()) {
            holdings.deposit(sender, refund);
            execution.transferred(receiver, sender, refund, Optional.of("refund"));
            return amount.subtract(refund);
        }
        holdings.setSupply(holdings.supply().subtract(refund));
        execution.log("The account of the sender was deleted");
        execution.burnt(receiver, refund, "refund");
        return amount;
    }
}
