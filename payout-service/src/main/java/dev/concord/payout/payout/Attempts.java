package dev.concord.payout.payout;

import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.CryptoHash;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Attempts, and what is known of each. */
interface Attempts {

    /**
     * Stores attempts.
     *
     * @throws org.springframework.dao.DuplicateKeyException if a lane is taken
     */
    void add(List<NewAttempt> attempts, Instant sendAfter);

    /** Returns unresolved attempts that are due to be sent, for the first time or again. */
    List<Attempt> toSend(Instant now, int limit);

    /** Notes that attempts are sent now, and when they are due again. */
    void noteSent(Collection<Attempt> attempts, Instant sendAfter);

    /** Notes why an attempt may be dead, so that the proof is looked for. */
    void noteDoubt(UUID attempt, String doubt);

    /** Notes that an attempt was seen in a block: its lane is free. */
    void noteIncluded(UUID attempt, Instant sendAfter);

    /** The same of all transactions of a block; those that are no unresolved attempts do not count. */
    void noteIncluded(Collection<CryptoHash> transactions, long height, Instant sendAfter);

    /**
     * Returns attempts that were sent and may be final by now, those first that were not asked for the longest.
     *
     * @param settled those in blocks up to this height are asked for at once
     * @param askedBefore nobody is asked for again sooner
     */
    List<Attempt> toAsk(long settled, Instant askedBefore, int limit);

    /** Notes that the chain is asked now what came of these. */
    void noteAsked(Collection<Attempt> attempts);

    /** Returns unresolved attempts that are in doubt, or were signed before that moment; those first that were not examined. */
    List<Attempt> suspects(Instant signedBefore, int limit);

    /** Notes that the proof that these are dead is looked for now. */
    void noteExamined(Collection<Attempt> attempts);

    /** Resolves attempts, each once, and returns those that were not resolved before. */
    Set<UUID> resolve(Map<UUID, End> ends);

    /** Tells whether an attempt was resolved in that way, whatever it cost. */
    boolean isResolvedAs(UUID attempt, End end);

    /** How an attempt ended, and what it cost in yocto. */
    sealed interface End {

        record Succeeded(NearAmount cost) implements End {}

        record Failed(NearAmount cost) implements End {}

        record Dead() implements End {}
    }
}
