package dev.concord.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.SecretKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.SendAnswer;
import dev.concord.near.rpc.WaitUntil;
import dev.concord.near.transaction.Action;
import dev.concord.near.transaction.Nonce;
import dev.concord.near.transaction.SignedTransaction;
import dev.concord.near.transaction.Transaction;
import java.util.List;

/** An account that a test signs for. */
public record OnChain(NearRpc rpc, AccountId account, SecretKey key) {

    /** Sends money and returns the transaction's hash once it is final. */
    public String pay(AccountId receiver, NearAmount amount) {
        return execute(receiver, new Action.Transfer(amount));
    }

    public String execute(AccountId receiver, Action... actions) {
        var signed = sign(nonce().next(), receiver, actions);
        return switch (rpc.send(signed.encode(), WaitUntil.FINAL)) {
            case SendAnswer.Accepted _ -> signed.hash().toString();
            case SendAnswer.Refused refused -> throw new AssertionError(refused);
        };
    }

    public SignedTransaction sign(Nonce nonce, AccountId receiver, Action... actions) {
        var block = rpc.block(Finality.FINAL).hash();
        return new Transaction(account, key.publicKey(), nonce, receiver, block, List.of(actions)).sign(key);
    }

    public Nonce nonce() {
        return ((AccessKeyAnswer.Found) rpc.viewAccessKey(account, key.publicKey(), Finality.OPTIMISTIC)).nonce();
    }

    /** Returns what an account holds; nothing if there is none. */
    public static NearAmount balance(NearRpc rpc, AccountId account) {
        return rpc.viewAccount(account, Finality.FINAL) instanceof AccountAnswer.Found found
                ? found.amount()
                : NearAmount.ZERO;
    }
}
