package dev.concord.payout.account;

/** What became of a request to register an account. */
public sealed interface Registration {

    /** The account is the owner's; it may have been before. */
    record Registered(Account account, boolean repeated) implements Registration {}

    /** The nonce is used, too old, or was drawn for somebody else. */
    record ChallengeRefused() implements Registration {}

    /** The key did not sign the challenge. */
    record SignatureRefused() implements Registration {}

    /** The key may not speak for the account, says the chain. */
    record KeyRefused(String reason) implements Registration {}

    /** The account belongs to somebody else. */
    record Taken() implements Registration {}

    /** A tasker has an account, and it is another. */
    record ChangeRefused() implements Registration {}

    /** The chain could not say whether the key may; the same proof again may be taken. */
    record ChainAway() implements Registration {}

    record TooMany(int most) implements Registration {}
}
