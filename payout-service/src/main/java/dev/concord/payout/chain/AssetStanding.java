package dev.concord.payout.chain;

/** Whether an asset can be paid in to the treasury. */
public sealed interface AssetStanding {

    /** Deposits in it are credited. */
    record Open() implements AssetStanding {}

    /** They are not, or cannot arrive; the text says why. */
    record Shut(String reason) implements AssetStanding {}
}
