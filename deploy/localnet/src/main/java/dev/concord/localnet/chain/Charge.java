package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Transaction;
import java.math.BigInteger;
import java.util.List;

/**
 * What a transaction takes from its signer when it is included.
 *
 * @param total what is burnt at once, what is bought for the receipt, and the deposits; may exceed any amount
 */
record Charge(long conversionGas, NearAmount burnt, BigInteger total) {

    static Charge of(Transaction transaction) {
        var actions = transaction.actions();
        var conversionGas = Fees.toSend(actions, transaction.signerId(), transaction.receiverId());
        var burnt = new NearAmount(Protocol.cost(conversionGas, Protocol.GAS_PRICE));
        var bought = Protocol.cost(
                Fees.toExecute(actions, transaction.receiverId()) + attachedGas(actions), Protocol.GAS_PURCHASE_PRICE);
        return new Charge(conversionGas, burnt, burnt.yocto().add(bought).add(deposits(actions)));
    }

    static long attachedGas(List<Action> actions) {
        return actions.stream()
                .mapToLong(action -> action instanceof Action.FunctionCall call ? call.gas() : 0)
                .reduce(0, Math::addExact);
    }

    static BigInteger deposits(List<Action> actions) {
        return actions.stream()
                .map(action -> switch (action) {
                    case Action.Transfer(var deposit) -> deposit.yocto();
                    case Action.FunctionCall call -> call.deposit().yocto();
                    case Action.CreateAccount create -> BigInteger.ZERO;
                    case Action.AddKey add -> BigInteger.ZERO;
                    case Action.DeleteKey delete -> BigInteger.ZERO;
                })
                .reduce(BigInteger.ZERO, BigInteger::add);
    }
}
