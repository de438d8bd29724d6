package dev.concord.payout.deposit;

import dev.concord.near.key.CryptoHash;
import dev.concord.payout.deposit.domain.Deposit;
import java.util.Optional;

/** Every transaction that was credited. */
interface Deposits {

    /** Adds one; false if it was credited before. */
    boolean add(CryptoHash transaction, Deposit deposit);

    Optional<Deposit> find(CryptoHash transaction);
}
