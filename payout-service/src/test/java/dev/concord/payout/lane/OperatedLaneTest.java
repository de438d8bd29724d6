package dev.concord.payout.lane;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.near.key.SecretKey;
import dev.concord.near.transaction.Nonce;
import dev.concord.payout.lane.OperatedLane.State;
import dev.concord.payout.lane.OperatedLane.Wish;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

/** A key is given up only once nothing that it signed can happen any more. */
class OperatedLaneTest {

    @Test
    void aLaneIsDrainedBeforeItIsRetired() {
        assertThat(lane(State.OPEN, 0).after(Wish.RETIRE)).isEmpty();
        assertThat(lane(State.OPEN, 0).after(Wish.DRAIN)).contains(State.DRAINING);
        assertThat(lane(State.DRAINING, 0).after(Wish.RETIRE)).contains(State.RETIRED);
    }

    @Test
    void whatIsUnresolvedKeepsTheKey() {
        assertThat(lane(State.DRAINING, 1).after(Wish.RETIRE)).isEmpty();
    }

    @Test
    void aDrainedLaneMayBeOpenedAgain() {
        assertThat(lane(State.DRAINING, 2).after(Wish.REOPEN)).contains(State.OPEN);
    }

    @Test
    void aRetiredLaneStaysSo() {
        var retired = lane(State.RETIRED, 0);

        assertThat(retired.after(Wish.REOPEN)).isEmpty();
        assertThat(retired.after(Wish.DRAIN)).contains(State.RETIRED);
        assertThat(retired.after(Wish.RETIRE)).contains(State.RETIRED);
    }

    @Test
    void askingAgainChangesNothing() {
        for (var wish : EnumSet.allOf(Wish.class)) {
            for (var state : EnumSet.allOf(State.class)) {
                var lane = lane(state, 0);
                lane.after(wish)
                        .ifPresent(once -> assertThat(lane.in(once).after(wish)).contains(once));
            }
        }
    }

    private static OperatedLane lane(State state, long unresolved) {
        return new OperatedLane(SecretKey.fromSeed(new byte[32]).publicKey(), state, Nonce.of(7), unresolved);
    }
}
