package dev.concord.payout.account;

import dev.concord.near.key.Bytes;
import java.time.Instant;

/** Nonces that were drawn and not used yet. */
interface Challenges {

    /** Adds one, and forgets those of the owner beyond so many and those drawn before a moment. */
    void add(Owner owner, Bytes nonce, int keep, Instant forgetBefore);

    /** Tells whether {@code take} would find it now. */
    boolean isDrawn(Owner owner, Bytes nonce, Instant drawnSince);

    /** Takes one out; false if it is not there, another owner's, or drawn before. */
    boolean take(Owner owner, Bytes nonce, Instant drawnSince);
}
