package dev.concord.localnet.token;

import dev.concord.localnet.chain.ContractCode.Slots;
import dev.concord.near.key.AccountId;
import java.math.BigInteger;
import java.util.Optional;

/** Who has how much of a token: registered accounts only. Each holding takes as many bytes as in the real contract. */
final class Holdings {

    private static final int MAX_BITS = 128;
    private static final String SUPPLY = "supply";
    private static final String PAUSED = "paused";

    private final Slots slots;

    Holdings(Slots slots) {
        this.slots = slots;
    }

    BigInteger supply() {
        return slots.get(SUPPLY).orElseThrow();
    }

    void setSupply(BigInteger supply) {
        slots.put(SUPPLY, supply);
    }

    boolean isPaused() {
        return slots.get(PAUSED).isPresent();
    }

    void pause() {
        slots.put(PAUSED, BigInteger.ONE);
    }

    void unpause() {
        slots.remove(PAUSED);
    }

    Optional<BigInteger> find(AccountId account) {
        return slots.get(slot(account));
    }

    void set(AccountId account, BigInteger balance) {
        slots.put(slot(account), balance);
    }

    void remove(AccountId account) {
        slots.remove(slot(account));
    }

    void withdraw(AccountId account, BigInteger amount) {
        var rest = registered(account).subtract(amount);
        if (rest.signum() < 0) {
            throw new Panic("The account doesn't have enough balance");
        }
        set(account, rest);
    }

    void deposit(AccountId account, BigInteger amount) {
        var sum = registered(account).add(amount);
        if (sum.bitLength() > MAX_BITS) {
            throw new Panic("Balance overflow");
        }
        set(account, sum);
    }

    private BigInteger registered(AccountId account) {
        return find(account).orElseThrow(() -> new Panic("The account " + account + " is not registered"));
    }

    /** Five characters in front, as many bytes as the real contract's prefix and length. */
    private static String slot(AccountId account) {
        return "held:" + account;
    }
}
