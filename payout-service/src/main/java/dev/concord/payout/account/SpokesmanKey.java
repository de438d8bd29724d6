package dev.concord.payout.account;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import dev.concord.near.rpc.AccessKeyAnswer;
import dev.concord.near.rpc.AccountAnswer;
import dev.concord.near.rpc.Finality;
import dev.concord.near.rpc.NearRpc;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Asks the chain whether a key may speak for an account: it must be one of its full-access keys (NEP-413). An implicit account
 * that does not exist yet proves itself, because its name is its key.
 */
@Component
final class SpokesmanKey {

    private final NearRpc rpc;

    SpokesmanKey(NearRpc rpc) {
        this.rpc = rpc;
    }

    /** Returns why the key may not; nothing if it may. */
    Optional<String> refusal(AccountId account, PublicKey key) {
        return switch (rpc.viewAccessKey(account, key, Finality.FINAL)) {
            case AccessKeyAnswer.Found found ->
                found.fullAccess()
                        ? Optional.empty()
                        : Optional.of("key: limited to calls (expected: one with full access)");
            case AccessKeyAnswer.Absent _ -> refusalOfAbsent(account, key);
            case AccessKeyAnswer.UnknownBlock _ -> Optional.of("the chain has no final block (expected: one)");
        };
    }

    private Optional<String> refusalOfAbsent(AccountId account, PublicKey key) {
        return switch (rpc.viewAccount(account, Finality.FINAL)) {
            case AccountAnswer.Absent _ ->
                account.isImplicit() && account.implicitKey().equals(key)
                        ? Optional.empty()
                        : Optional.of("account: " + account + " does not exist (expected: one that does)");
            case AccountAnswer.Found _ -> Optional.of("key: none of the account's (expected: one with full access)");
            case AccountAnswer.UnknownBlock _ -> Optional.of("the chain has no final block (expected: one)");
        };
    }
}
