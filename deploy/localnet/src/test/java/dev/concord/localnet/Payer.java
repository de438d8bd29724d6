package dev.concord.localnet;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.InvalidTransaction;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.TransactionOutcome;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.util.List;

/** A client that signs for one account with one key, as a payer outside of the node does. */
final class Payer {

    private final NearRpc rpc;
    private final AccountId account;
    private final SecretKey key;

    Payer(NearRpc rpc, AccountId account, SecretKey key) {
        this.rpc = rpc;
        this.account = account;
        this.key = key;
    }

    AccountId account() {
        return account;
    }

    SignedTransaction signed(AccountId receiver, Action... actions) {
        return signed(nextNonce(), finalBlock(), receiver, actions);
    }

    SignedTransaction signed(Nonce nonce, CryptoHash block, AccountId receiver, Action... actions) {
        return new Transaction(account, key.publicKey(), nonce, receiver, block, List.of(actions)).sign(key);
    }

    TransactionOutcome pays(AccountId receiver, Action... actions) {
        return sent(signed(receiver, actions), WaitUntil.FINAL);
    }

    TransactionOutcome sent(SignedTransaction signed, WaitUntil level) {
        return switch (rpc.send(signed.encode(), level)) {
            case SendAnswer.Accepted(var status) -> status.outcome().orElseThrow();
            case SendAnswer.Refused(var reason) -> throw new AssertionError(reason);
        };
    }

    InvalidTransaction refusal(SignedTransaction signed) {
        return switch (rpc.send(signed.encode(), WaitUntil.INCLUDED)) {
            case SendAnswer.Accepted accepted -> throw new AssertionError(accepted);
            case SendAnswer.Refused(var reason) -> reason;
        };
    }

    Nonce nextNonce() {
        return switch (rpc.viewAccessKey(account, key.publicKey(), Finality.OPTIMISTIC)) {
            case AccessKeyAnswer.Found found -> found.nonce().next();
            case AccessKeyAnswer.Absent absent -> throw new AssertionError(absent);
            case AccessKeyAnswer.UnknownBlock unknown -> throw new AssertionError(unknown);
        };
    }

    CryptoHash finalBlock() {
        return rpc.block(Finality.FINAL).hash();
    }

    NearAmount balance() {
        return switch (rpc.viewAccount(account, Finality.FINAL)) {
            case AccountAnswer.Found found -> found.amount();
            case AccountAnswer.Absent absent -> throw new AssertionError(absent);
            case AccountAnswer.UnknownBlock unknown -> throw new AssertionError(unknown);
        };
    }
}
