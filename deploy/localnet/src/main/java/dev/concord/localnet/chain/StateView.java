package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.util.Optional;

/** Accounts and keys as they are at one moment. */
public interface StateView {

    Optional<AccountState> account(AccountId account);

    Optional<KeyState> key(AccountId account, PublicKey key);
}
