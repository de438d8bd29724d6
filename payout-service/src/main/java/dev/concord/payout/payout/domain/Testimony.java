package dev.concord.payout.payout.domain;

import dev.concord.near.key.CryptoHash;

/** What one endpoint, asked on its own, shows of whether an attempt can still happen. */
public sealed interface Testimony {

    /** The key has not come to the attempt's nonce, at a final block so high that the attempt cannot be included any more. */
    record Expired(long height) implements Testimony {}

    /** The key has come to the attempt's nonce by another transaction, at this block. */
    record Overtaken(long height, CryptoHash block) implements Testimony {}

    /** The attempt lies in the block in which the key came to its nonce. */
    record Lives() implements Testimony {}

    /** Nothing is proven. */
    record Silent(String reason) implements Testimony {}
}
