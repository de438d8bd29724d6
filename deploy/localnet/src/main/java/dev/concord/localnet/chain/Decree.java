package dev.concord.localnet.chain;

import dev.concord.near.key.AccountId;
import java.math.BigInteger;

/** A change of the chain that no transaction makes. The real chain has none: here they set the stage. */
public sealed interface Decree {

    int MAX_SUPPLY_BITS = 128;

    /** A token is at this account from now on, and its owner has the supply. */
    record Deploy(AccountId account, Token token, BigInteger supply) implements Decree {

        public Deploy {
            if (supply.signum() < 0 || supply.bitLength() > MAX_SUPPLY_BITS) {
                throw new IllegalArgumentException("supply: " + supply + " (expected: 0..2^128-1)");
            }
        }
    }

    /** The token refuses transfers, or takes them again. */
    record Pause(AccountId account, boolean paused) implements Decree {}

    /** The account is gone with its keys; what it had goes to another. */
    record Delete(AccountId account, AccountId beneficiary) implements Decree {}
}
