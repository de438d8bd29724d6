package dev.concord.localnet.chain;

import java.math.BigInteger;
import java.util.Optional;

/** What stands in for WebAssembly: runs a method of a contract. The same call on the same slots does the same. */
public interface ContractCode {

    CallResult call(Call call, Slots slots);

    /** What a new contract keeps: the whole supply, and who has it. */
    void initialize(Token token, BigInteger supply, Slots slots);

    /** What a contract keeps: numbers below 2^128 by name. */
    interface Slots {

        Optional<BigInteger> get(String name);

        void put(String name, BigInteger value);

        void remove(String name);
    }
}
