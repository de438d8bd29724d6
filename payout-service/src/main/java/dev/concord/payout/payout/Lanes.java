package dev.concord.payout.payout;

import dev.concord.near.key.PublicKey;
import java.util.Collection;
import java.util.List;

/** The lanes that attempts go by. */
interface Lanes {

    /** Makes lanes known that are not yet. */
    void add(Collection<PublicKey> keys);

    /** Returns those of the lanes that are open and in which no attempt waits to be included, the one first that has rested longest. */
    List<Lane> free(Collection<PublicKey> keys, int limit);

    /** Moves lanes on to the nonces of attempts and returns those attempts whose lanes were still as they had been, and open. */
    List<NewAttempt> allot(List<NewAttempt> attempts);
}
