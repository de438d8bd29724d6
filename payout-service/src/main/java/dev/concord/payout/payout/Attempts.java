package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Attempts and the lanes that they go by. */
interface Attempts {

    /** Makes lanes known that are not yet. */
    void addLanes(Collection<PublicKey> keys);

    /** Returns lanes in which no attempt waits to be included. */
    List<PublicKey> freeLanes();

    /** Locks a lane and returns the greatest nonce that was ever allotted in it; empty if it is not open any more. */
    Optional<Nonce> lockLane(PublicKey key);

    /** Stores an attempt and its nonce as the lane's greatest. */
    void add(Attempt attempt, Instant sendAfter);

    /** Returns unresolved attempts that are due to be sent, for the first time or again. */
    List<Attempt> toSend(Instant now, int limit);

    /** Notes that an attempt is sent now, and when it is due again. */
    void noteSent(UUID attempt, Instant sendAfter);

    /** Notes why an attempt may be dead, so that the proof is looked for. */
    void noteDoubt(UUID attempt, String doubt);

    /** Returns attempts that were sent and are unresolved, those first that were not asked for the longest. */
    List<Attempt> unresolved(int limit);

    /** Notes that the chain is asked now what came of these. */
    void noteAsked(Collection<Attempt> attempts);

    /** Returns unresolved attempts that are in doubt, or were signed before that moment; those first that were not examined. */
    List<Attempt> suspects(Instant signedBefore, int limit);

    /** Notes that the proof that these are dead is looked for now. */
    void noteExamined(Collection<Attempt> attempts);

    /** Notes that an attempt was seen in a block: its lane is free. */
    void noteIncluded(UUID attempt, Instant sendAfter);

    /** Resolves an attempt, once; false if it was resolved before. */
    boolean resolve(UUID attempt, End end);

    /** Tells whether an attempt was resolved in that way, whatever it cost. */
    boolean isResolvedAs(UUID attempt, End end);

    /** How an attempt ended, and what it cost. */
    sealed interface End {

        record Succeeded(NearAmount cost) implements End {}

        record Failed(NearAmount cost) implements End {}

        record Dead() implements End {}
    }
}
