package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import dev.concord.near.key.PublicKey;
import java.math.BigInteger;
import java.util.Optional;

/** Accounts, keys and what contracts keep, as they are at one moment. */
public interface StateView {

    Optional<AccountState> account(AccountId account);

    Optional<KeyState> key(AccountId account, PublicKey key);

    /** One of the numbers that a contract keeps. */
    Optional<BigInteger> slot(AccountId contract, String name);
}
