package dev.concord.payout.suspense;

import dev.concord.near.key.CryptoHash;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** All money that came to the treasury. Whoever books something of an arrival locks it first, within the same transaction. */
public interface Arrivals extends ArrivalLog {

    /** Notes an arrival if it is not known, and locks it. */
    KeptArrival lock(Arrival arrival);

    /** Locks an arrival that is known. */
    Optional<KeptArrival> lock(CryptoHash hash);

    /** Locks some that nobody has claimed: those of before a moment, and those that no vendor's account has sent, in assets whose books are open. */
    List<KeptArrival> lockUnclaimed(Instant arrivedBefore, int limit);

    void credit(KeptArrival locked);

    void suspend(Collection<KeptArrival> locked);

    void assign(KeptArrival locked, Assignee assignee, String reason);

    void refund(KeptArrival locked);

    /** Returns those in suspense that were noted after one, in order. */
    List<KeptArrival> suspended(long after, int limit);
}
