package dev.concord.localnet.token;

import dev.concord.contracts.money.NearAmount;
import dev.concord.localnet.chain.Promise;
import dev.concord.localnet.chain.Protocol;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;

/** NEP-145's methods: an account pays once for the storage of its holding, and gets that back when it leaves. */
final class Registrations {

    /** For the longest name, whoever registers: 40 of the record, 5 and the name of its key, 16 of its value. */
    private static final NearAmount PRICE = Protocol.STORAGE_PRICE_PER_BYTE.times(125);

    private Registrations() {}

    static JsonNode deposit(Execution execution) {
        var account = execution.arguments().findAccount("account_id").orElseGet(execution::caller);
        var paid = execution.call().deposit();
        if (execution.holdings().find(account).isPresent()) {
            execution.log("The account is already registered, refunding the deposit");
            pay(execution, execution.caller(), paid);
        } else {
            if (paid.compareTo(PRICE) < 0) {
                throw new Panic("The attached deposit is less than the minimum storage balance");
            }
            execution.holdings().set(account, BigInteger.ZERO);
            pay(execution, execution.caller(), paid.minus(PRICE));
        }
        return balanceOf(execution, account);
    }

    static JsonNode withdraw(Execution execution) {
        execution.expectOneYocto();
        var amount = execution.arguments().findAmount("amount").orElse(BigInteger.ZERO);
        var account = execution.caller();
        if (execution.holdings().find(account).isEmpty()) {
            throw new Panic("The account " + account + " is not registered");
        }
        if (amount.signum() > 0) {
            throw new Panic("The amount is greater than the available storage balance");
        }
        return balanceOf(execution, account);
    }

    static JsonNode unregister(Execution execution) {
        execution.expectOneYocto();
        var force = execution.arguments().flag("force");
        var account = execution.caller();
        var holdings = execution.holdings();
        var balance = holdings.find(account);
        if (balance.isEmpty()) {
            execution.log("The account " + account + " is not registered");
            return BooleanNode.FALSE;
        }
        if (balance.get().signum() > 0 && !force) {
            throw new Panic("Can't unregister the account with the positive balance without force");
        }
        holdings.remove(account);
        holdings.setSupply(holdings.supply().subtract(balance.get()));
        pay(execution, account, PRICE.plus(execution.call().deposit()));
        return BooleanNode.TRUE;
    }

    static JsonNode bounds() {
        return Json.object().put("min", PRICE.toString()).put("max", PRICE.toString());
    }

    static JsonNode balanceOf(Execution execution, AccountId account) {
        return execution
                .holdings()
                .find(account)
                .map(registered ->
                        (JsonNode) Json.object().put("total", PRICE.toString()).put("available", "0"))
                .orElseGet(Json::nothing);
    }

    private static void pay(Execution execution, AccountId to, NearAmount amount) {
        if (!amount.isZero()) {
            execution.promise(new Promise.Pay(to, amount));
        }
    }
}
