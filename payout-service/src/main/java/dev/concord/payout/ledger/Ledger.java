package dev.concord.payout.ledger;

import dev.concord.contracts.money.NearAmount;
import java.math.BigInteger;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The books. Whoever posts holds a transaction. */
public interface Ledger {

    /**
     * Writes postings and moves their money.
     *
     * @throws RuntimeException if one was posted before, or an account would be overdrawn; then none is written
     */
    void post(Collection<Posting> postings);

    /** Returns what a use of money holds. */
    NearAmount balance(LedgerAccount account);

    /** Returns what uses of money hold, all read at one moment. */
    Map<LedgerAccount, NearAmount> balances(Collection<LedgerAccount> accounts);

    /** The same as {@code balance}, and nobody else moves it before the transaction ends. */
    NearAmount lockedBalance(LedgerAccount account);

    /** Returns what the entries of each kind of account sum to; sources below zero. */
    Map<AccountKind, BigInteger> totals();

    /** Recomputes everything from the entries and returns what does not fit, in words; nothing if all does. */
    List<String> differences();

    /** Returns how many postings there are, which tells whether the books changed meanwhile. */
    long size();

    default void post(Posting posting) {
        post(List.of(posting));
    }
}
