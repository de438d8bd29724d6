package dev.concord.local.drill;

import java.time.Duration;
import java.util.List;

/**
 * What came of a round.
 *
 * @param atStep whether the process was killed at its step; else it was killed wherever it was after a long wait
 * @param recovered from the kill until everything due was paid and final, the start of the process included
 * @param differences what an audit found, where one was made
 */
record PlayedRound(Round round, boolean atStep, Duration recovered, Reckoning reckoning, List<String> differences) {

    PlayedRound {
        differences = List.copyOf(differences);
    }

    boolean isClean() {
        return reckoning.isClean() && differences.isEmpty();
    }
}
