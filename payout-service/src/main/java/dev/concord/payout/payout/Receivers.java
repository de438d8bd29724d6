package dev.concord.payout.payout;

import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.payout.domain.Batch;
import java.util.Collection;

/** Which accounts are registered with tokens' contracts (NEP-145), as far as is known. */
interface Receivers {

    /** Notes that a token's contract calls accounts registered. */
    void note(Asset asset, Collection<AccountId> registered);

    /** Notes the receivers of batches that were paid. */
    void notePaid(Collection<Batch> batches);

    /** Notes that a payment to the account failed: it is asked for again before the next. */
    void forget(Asset asset, AccountId account);

    /** Tells whether its registration was paid for before: then it was the account's owner who ended it. */
    boolean wasRegistered(Asset asset, AccountId account);
}
