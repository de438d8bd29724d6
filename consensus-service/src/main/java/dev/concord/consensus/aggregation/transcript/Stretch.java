package dev.concord.consensus.aggregation.transcript;

import java.util.Arrays;

/**
 * Some slots of a network and the words to lay there, by dynamic programming (Wagner and Fischer, 1974). A word costs 1 less its
 * share of the votes in its slot, a slot passed over 1 less the share of those who heard nothing there, a new slot 1. Of a long
 * stretch, only a band around the straight line is looked at.
 */
final class Stretch {

    private static final int MOST_CELLS = 1 << 19;
    private static final int LEAST_REACH = 32;

    private static final byte STAND = 0;
    private static final byte PASS = 1;
    private static final byte ADD = 2;

    private final Votes votes;
    private final int[] transcript;
    private final int firstSlot;
    private final int slots;
    private final int firstWord;
    private final int words;
    private final int width;
    private final byte[] steps;

    Stretch(Votes votes, int[] transcript, int firstSlot, int endSlot, int firstWord, int endWord) {
        this.votes = votes;
        this.transcript = transcript;
        this.firstSlot = firstSlot;
        this.slots = endSlot - firstSlot;
        this.firstWord = firstWord;
        this.words = endWord - firstWord;
        var reach = Math.max(LEAST_REACH, 2 * words / (slots + 1) + 1);
        this.width = Math.min(words + 1, Math.max(2 * reach + 1, MOST_CELLS / (slots + 1)));
        this.steps = new byte[(slots + 1) * width];
    }

    void lay(int[] places) {
        if (words > 0) {
            fill();
            trace(places);
        }
    }

    /** Returns the first word of the band beside a slot; all words, where they fit. */
    private int from(int slot) {
        var straight = slots == 0 ? 0 : (int) ((long) slot * words / slots);
        return Math.clamp(straight - width / 2, 0, words + 1 - width);
    }

    private void fill() {
        var above = new double[words + 1];
        var row = new double[words + 1];
        Arrays.fill(above, Double.POSITIVE_INFINITY);
        Arrays.fill(row, Double.POSITIVE_INFINITY);
        for (var slot = 0; slot <= slots; slot++) {
            var from = from(slot);
            if (from > 0) {
                row[from - 1] = Double.POSITIVE_INFINITY;
            }
            fill(slot, from, above, row);
            var spare = above;
            above = row;
            row = spare;
        }
    }

    private void fill(int slot, int from, double[] above, double[] row) {
        var pass = slot == 0 ? 0 : 1 - votes.share(firstSlot + slot - 1, Vocabulary.NOTHING);
        for (var word = from; word < from + width; word++) {
            var stand = slot == 0 || word == 0 ? Double.POSITIVE_INFINITY : above[word - 1] + cost(slot, word);
            var passed = slot == 0 ? Double.POSITIVE_INFINITY : above[word] + pass;
            var added = word == 0 ? Double.POSITIVE_INFINITY : row[word - 1] + 1;
            row[word] = slot == 0 && word == 0 ? 0 : Math.min(stand, Math.min(passed, added));
            steps[slot * width + word - from] = cheapest(stand, passed, added);
        }
    }

    private double cost(int slot, int word) {
        return 1 - votes.share(firstSlot + slot - 1, transcript[firstWord + word - 1]);
    }

    private static byte cheapest(double stand, double passed, double added) {
        if (stand <= passed + Votes.TIE && stand <= added + Votes.TIE) {
            return STAND;
        }
        return passed <= added + Votes.TIE ? PASS : ADD;
    }

    private void trace(int[] places) {
        var slot = slots;
        var word = words;
        while (word > 0) {
            var step = steps[slot * width + word - from(slot)];
            if (step == PASS) {
                slot--;
                continue;
            }
            word--;
            if (step == STAND) {
                slot--;
                places[firstWord + word] = firstSlot + slot;
            } else {
                places[firstWord + word] = ~(firstSlot + slot);
            }
        }
    }
}
