package dev.concord.consensus.aggregation.transcript;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Where a long transcript and a network surely belong together: at runs of words that both say exactly once. Of these, the longest
 * sequence that is in order in both, as in the patience method of comparing texts (Hunt and Szymanski, 1977).
 */
final class Pins {

    /** Words in a run. */
    private static final int RUN = 6;

    private Pins() {}

    /** Returns pins in ascending order, none of them twice. */
    static List<Pin> of(Votes votes, int[] words) {
        var led = IntStream.range(0, votes.slots())
                .filter(slot -> votes.leader(slot) != Vocabulary.NOTHING)
                .toArray();
        var runs = single(IntStream.of(led).map(votes::leader).toArray());
        var pins = new ArrayList<Pin>();
        single(words).forEach((run, word) -> {
            var place = runs.get(run);
            if (place != null) {
                pins.add(new Pin(led[place], word));
            }
        });
        pins.sort(Comparator.comparingInt(Pin::word));
        return inOrder(pins);
    }

    /** Returns where each run begins that occurs exactly once. */
    private static Map<List<Integer>, Integer> single(int[] words) {
        var places = new HashMap<List<Integer>, Integer>();
        for (var first = 0; first + RUN <= words.length; first++) {
            var run = Arrays.stream(words, first, first + RUN).boxed().toList();
            places.merge(run, first, (_, _) -> -1);
        }
        places.values().removeIf(place -> place < 0);
        return places;
    }

    /** The longest subsequence that ascends by slot, of pins that ascend by word. */
    private static List<Pin> inOrder(List<Pin> pins) {
        var slots = pins.stream().mapToInt(Pin::slot).toArray();
        // The last pin of the best sequence of each length, and the pin before each pin.
        var tails = new int[pins.size()];
        var previous = new int[pins.size()];
        var length = 0;
        for (var pin = 0; pin < slots.length; pin++) {
            var shorter = shorterThan(slots[pin], slots, tails, length);
            previous[pin] = shorter == 0 ? -1 : tails[shorter - 1];
            tails[shorter] = pin;
            length = Math.max(length, shorter + 1);
        }
        var chosen = new ArrayList<Pin>();
        for (var pin = length == 0 ? -1 : tails[length - 1]; pin >= 0; pin = previous[pin]) {
            chosen.add(pins.get(pin));
        }
        return chosen.reversed();
    }

    /** Returns the length of the longest sequence that ends before that slot. */
    private static int shorterThan(int slot, int[] slots, int[] tails, int length) {
        var low = 0;
        var high = length;
        while (low < high) {
            var middle = (low + high) / 2;
            if (slots[tails[middle]] < slot) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** A word of the transcript that stands in that slot. */
    record Pin(int slot, int word) {}
}
