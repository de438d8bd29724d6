package dev.concord.payout.ledger;

import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.ledger.domain.LedgerAccount;
import dev.concord.payout.ledger.domain.Posting;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The books. Whoever posts holds a transaction. */
public interface Ledger {

    /**
     * Writes postings and moves their money, in their order: no account may be overdrawn in between either.
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

    default void post(Posting posting) {
        post(List.of(posting));
    }
}
