package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;

/** What a contract's method wants done after it. */
public sealed interface Promise {

    record Pay(AccountId to, NearAmount amount) implements Promise {}

    /** Calls another contract, and does not wait for it. */
    record CallAlone(AccountId contract, Method call, NearAmount deposit, long gas) implements Promise {}

    /**
     * Calls another contract with all the gas that is left, then the contract itself, which learns how the call ended
     * and gives the result.
     */
    record CallThenResolve(AccountId contract, Method call, Method callback, long callbackGas) implements Promise {}

    /** A method and its arguments. */
    record Method(String name, Bytes arguments) {}
}
