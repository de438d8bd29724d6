package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;

/**
 * A key of the treasury, by which one attempt goes at a time.
 *
 * @param allotted the greatest nonce that was ever given to an attempt
 */
record Lane(PublicKey key, Nonce allotted) {}
