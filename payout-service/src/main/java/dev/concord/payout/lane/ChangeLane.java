package dev.concord.payout.lane;

import dev.concord.near.key.PublicKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens and drains lanes and gives them up, as the operator wants. Asking again is harmless. */
@Service
public final class ChangeLane {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeLane.class);

    private final OperatedLanes lanes;
    private final TransactionOperations transaction;

    ChangeLane(OperatedLanes lanes, TransactionOperations transaction) {
        this.lanes = lanes;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Outcome {

        /** The lane is as it should be. */
        record Granted(OperatedLane lane) implements Outcome {}

        /** It cannot be so now. */
        record Refused(OperatedLane lane) implements Outcome {}

        record Unknown() implements Outcome {}
    }

    /** Changes a lane under its lock, so that no attempt is added meanwhile. */
    public Outcome change(PublicKey key, OperatedLane.Wish wish) {
        return transaction.execute(_ -> lanes.lock(key)
                .map(lane -> lane.after(wish)
                        .<Outcome>map(state -> granted(lane, state))
                        .orElseGet(() -> new Outcome.Refused(lane)))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome granted(OperatedLane lane, OperatedLane.State state) {
        if (lane.state() != state) {
            lanes.change(lane.key(), state);
            LOG.info("the lane {} is {} now, was {}", lane.key(), state, lane.state());
        }
        return new Outcome.Granted(lane.in(state));
    }
}
