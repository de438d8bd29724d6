package dev.concord.payout.account;

/** What becomes of a tasker's wish to be paid elsewhere. */
public sealed interface AccountChange {

    /** Payouts planned from now on go there; it may have been so before. */
    record Changed(Account account) implements AccountChange {}

    /** It takes effect later, unless the tasker cancels it. */
    record Waits(PendingChange change) implements AccountChange {}

    /** There is nothing to change: an account is registered first. */
    record NoAccount() implements AccountChange {}

    /** A nonce is used, too old, or was drawn for somebody else. */
    record ChallengeRefused() implements AccountChange {}

    /** A key did not sign what it was to sign, or the consent is not that of the account so far. */
    record SignatureRefused(String whose) implements AccountChange {}

    /** A key may not speak for its account, says the chain. */
    record KeyRefused(String reason) implements AccountChange {}

    /** The account belongs to somebody else. */
    record Taken() implements AccountChange {}

    /** The chain could not say whether the keys may; the same proofs again may be taken. */
    record ChainAway() implements AccountChange {}
}
