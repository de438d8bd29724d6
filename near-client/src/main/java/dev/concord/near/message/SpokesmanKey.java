package dev.concord.near.message;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import dev.concord.near.rpc.RpcFailure;

/**
 * Asks the chain whether a key may speak for an account: it must be one of its full-access keys (NEP-413). An implicit account
 * that does not exist yet proves itself, because its name is its key.
 */
public final class SpokesmanKey {

    private final NearRpc rpc;

    public SpokesmanKey(NearRpc rpc) {
        this.rpc = rpc;
    }

    /** What the chain says of a key. */
    public sealed interface Answer {

        record May() implements Answer {}

        record MayNot(String reason) implements Answer {}

        /** No node answers, or none has a final block. */
        record ChainAway(String reason) implements Answer {}
    }

    public Answer ask(AccountId account, PublicKey key) {
        try {
            return answer(account, key);
        } catch (RpcFailure away) {
            return new Answer.ChainAway(away.toString());
        }
    }

    private Answer answer(AccountId account, PublicKey key) {
        return switch (rpc.viewAccessKey(account, key, Finality.FINAL)) {
            case AccessKeyAnswer.Found found ->
                found.fullAccess()
                        ? new Answer.May()
                        : new Answer.MayNot("key: limited to calls (expected: one with full access)");
            case AccessKeyAnswer.Absent _ -> answerForAbsent(account, key);
            case AccessKeyAnswer.UnknownBlock _ -> withoutFinalBlock();
        };
    }

    private Answer answerForAbsent(AccountId account, PublicKey key) {
        return switch (rpc.viewAccount(account, Finality.FINAL)) {
            case AccountAnswer.Absent _ ->
                account.isImplicit() && account.implicitKey().equals(key)
                        ? new Answer.May()
                        : new Answer.MayNot("account: " + account + " does not exist (expected: one that does)");
            case AccountAnswer.Found _ ->
                new Answer.MayNot("key: none of the account's (expected: one with full access)");
            case AccountAnswer.UnknownBlock _ -> withoutFinalBlock();
        };
    }

    private static Answer withoutFinalBlock() {
        return new Answer.ChainAway("the node has no final block");
    }
}
