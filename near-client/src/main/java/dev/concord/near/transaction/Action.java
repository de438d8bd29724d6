package dev.concord.near.transaction;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.Bytes;
import dev.concord.near.key.PublicKey;
import java.nio.charset.StandardCharsets;

/** What a transaction does to its receiver. Of the chain's kinds these are the ones that Concord signs. */
public sealed interface Action {

    record CreateAccount() implements Action {}

    record Transfer(NearAmount deposit) implements Action {}

    record FunctionCall(String method, Bytes arguments, long gas, NearAmount deposit) implements Action {

        public FunctionCall {
            if (gas < 0) {
                throw new IllegalArgumentException("gas: " + gas + " (expected: 0..2^63-1)");
            }
        }

        /** Calls a method with JSON for arguments, as most contracts read them. */
        public static FunctionCall ofJson(String method, String arguments, long gas, NearAmount deposit) {
            return new FunctionCall(method, Bytes.of(arguments.getBytes(StandardCharsets.UTF_8)), gas, deposit);
        }
    }

    /** The chain does not heed the nonce written here: a new key starts at (height - 1) x 10^6. */
    record AddKey(PublicKey key, Nonce nonce, Permission permission) implements Action {

        public static AddKey fullAccess(PublicKey key) {
            return new AddKey(key, Nonce.ZERO, new Permission.FullAccess());
        }
    }

    record DeleteKey(PublicKey key) implements Action {}
}
