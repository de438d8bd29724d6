package dev.concord.payout.lane;

import dev.concord.near.key.PublicKey;
import java.util.List;
import java.util.Optional;

/** Where lanes are kept. */
public interface OperatedLanes {

    /** Returns them all, those that were used last at the end. */
    List<OperatedLane> all();

    /** Locks one until the transaction ends, so that no attempt is added meanwhile. */
    Optional<OperatedLane> lock(PublicKey key);

    void change(PublicKey key, OperatedLane.State state);
}
