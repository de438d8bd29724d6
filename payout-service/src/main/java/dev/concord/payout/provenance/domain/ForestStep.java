package dev.concord.payout.provenance.domain;

import java.time.Instant;
import java.util.Optional;

/**
 * What to do with trees that are neither in a forest nor chosen, so that at most one key an interval is added on chain. Whatever has
 * come together meanwhile, in one interval or while the chain was away for many, goes by one key.
 */
public sealed interface ForestStep {

    /** Not yet. */
    record Wait() implements ForestStep {}

    /** Choose the one tree that waits: its own key is added. */
    record ChooseTree() implements ForestStep {}

    /** Gather all that wait into a forest, whose key is added. */
    record Gather() implements ForestStep {}

    /**
     * Decides.
     *
     * @param earliest when the last key must have been noted as standing on chain: an interval ago
     */
    static ForestStep of(Standing standing, Instant earliest) {
        if (standing.trees() == 0 || standing.roundGoesOn() || standing.chosenWaits()) {
            return new Wait();
        }
        if (standing.lastAnchored().filter(earliest::isBefore).isPresent()) {
            return new Wait();
        }
        return standing.trees() == 1 ? new ChooseTree() : new Gather();
    }

    /**
     * How the trees stand.
     *
     * @param trees how many wait; 2 stands for any number of several
     * @param roundGoesOn whether more trees of what arrived with theirs are still being gathered
     * @param chosenWaits whether a chosen one is not anchored: its key may come to stand at any time
     */
    record Standing(int trees, boolean roundGoesOn, boolean chosenWaits, Optional<Instant> lastAnchored) {}
}
