package dev.concord.localnet.chain;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.Bytes;
import java.util.Optional;

/**
 * One method of a contract called.
 *
 * @param token what the contract is
 * @param caller who sent the receipt; empty where somebody only looks
 * @param input what the call before it in a chain of promises gave; empty where there is none
 */
public record Call(
        AccountId contract,
        Token token,
        Optional<AccountId> caller,
        String method,
        Bytes arguments,
        NearAmount deposit,
        Optional<PromiseResult> input) {

    public static Call toView(AccountId contract, Token token, String method, Bytes arguments) {
        return new Call(contract, token, Optional.empty(), method, arguments, NearAmount.ZERO, Optional.empty());
    }
}
