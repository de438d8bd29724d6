package dev.concord.payout.lane;

import dev.concord.near.key.PublicKey;
import dev.concord.near.transaction.Nonce;
import java.util.Optional;

/**
 * One key of the treasury, by which one attempt after the other goes.
 *
 * @param lastNonce the greatest that was ever allotted
 * @param unresolved attempts of which it is not known yet what came of them
 */
public record OperatedLane(PublicKey key, State state, Nonce lastNonce, long unresolved) {

    /** What a lane is used for. */
    public enum State {
        /** New attempts go by it. */
        OPEN,
        /** It gets no new attempts. */
        DRAINING,
        /** Its key may be deleted on chain, and is never used again. */
        RETIRED
    }

    /** What an operator wants of a lane. */
    public enum Wish {
        /** That it gets no new attempts. */
        DRAIN,
        /** That it gets new ones again. */
        REOPEN,
        /** That it is given up for ever, so that its key may be deleted. */
        RETIRE
    }

    /**
     * Returns the state that a wish leads to; empty if it cannot be granted now. A key that is deleted while something is
     * unresolved leaves an attempt that nobody can prove dead; one that is added anew starts at another nonce.
     */
    public Optional<State> after(Wish wish) {
        return switch (wish) {
            case DRAIN -> Optional.of(state == State.RETIRED ? State.RETIRED : State.DRAINING);
            case REOPEN -> state == State.RETIRED ? Optional.empty() : Optional.of(State.OPEN);
            case RETIRE -> state == State.RETIRED || isDrained() ? Optional.of(State.RETIRED) : Optional.empty();
        };
    }

    OperatedLane in(State other) {
        return new OperatedLane(key, other, lastNonce, unresolved);
    }

    private boolean isDrained() {
        return state == State.DRAINING && unresolved == 0;
    }
}
