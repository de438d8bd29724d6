package dev.concord.consensus.aggregation.transcript;

import dev.concord.contracts.event.AgreementCounts;

/**
 * How two transcripts differ once one is laid along the other.
 *
 * @param count words changed, left out or added: the least number, except between very long texts
 * @param slots places of both together; one if both are empty
 * @param longer words of the longer one
 */
record WordErrors(int count, int slots, int longer) {

    static WordErrors between(int[] one, int[] other) {
        var places = Alignment.places(Votes.certain(one), other);
        var right = 0;
        var added = 0;
        for (var word = 0; word < places.length; word++) {
            if (places[word] < 0) {
                added++;
            } else if (one[places[word]] == other[word]) {
                right++;
            }
        }
        var slots = one.length + added;
        return new WordErrors(slots - right, Math.max(1, slots), Math.max(one.length, other.length));
    }

    /** Returns the share of words that are wrong: 0 for the same words, 1 if none is right. */
    double rate() {
        return longer == 0 ? 0 : Math.min(1, (double) count / longer);
    }

    /** Returns what it says of a tasker who should have heard the same. */
    AgreementCounts skill() {
        return new AgreementCounts(slots - count, slots);
    }
}
