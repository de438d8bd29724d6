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

    /** Tells how far a registration that we pay for has come. */
    Registering registering(Asset asset, AccountId account);

    /** How far a registration has come. */
    enum Registering {
        /** None was ever paid for. */
        NEVER,
        /** An attempt that may happen, or has, pays for it. */
        UNDER_WAY,
        /** It was paid for: if it stands no more, the account's owner has ended it. */
        PAID
    }
}
