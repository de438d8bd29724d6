package dev.concord.consensus.aggregation.choices;

import dev.concord.contracts.label.Choices;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Sets of up to a hundred classes, one bit for each class, one after the other. */
final class PackedSets {

    private static final int FIRST_CAPACITY = 1024;

    private final List<String> classes;
    private final Map<String, Integer> places;
    private final int width;
    private long[] words;
    private int sets;

    PackedSets(List<String> classes) {
        this(classes, FIRST_CAPACITY);
    }

    private PackedSets(List<String> classes, int capacity) {
        this.classes = List.copyOf(classes);
        this.places = RateCounts.places(classes);
        this.width = (classes.size() + Long.SIZE - 1) / Long.SIZE;
        this.words = new long[Math.multiplyExact(width, capacity)];
    }

    /** Adds a set whose classes are all known. */
    void add(Choices set) {
        if (sets * width == words.length) {
            words = Arrays.copyOf(words, Math.multiplyExact(width, Math.addExact(sets, sets / 2 + 1)));
        }
        for (var name : set.values()) {
            var place = places.get(name);
            if (place == null) {
                throw new IllegalArgumentException("label: \"" + name + "\" (expected one of: " + classes + ")");
            }
            words[sets * width + place / Long.SIZE] |= 1L << place;
        }
        sets++;
    }

    /** Returns the sets in another order. */
    PackedSets ordered(int[] order) {
        var ordered = new PackedSets(classes, order.length);
        for (var set = 0; set < order.length; set++) {
            System.arraycopy(words, order[set] * width, ordered.words, set * width, width);
        }
        ordered.sets = order.length;
        return ordered;
    }

    int size() {
        return sets;
    }

    List<String> classes() {
        return classes;
    }

    boolean contains(int set, int place) {
        return (words[set * width + place / Long.SIZE] >>> place & 1) == 1;
    }

    int classesIn(int set) {
        var number = 0;
        for (var word = set * width; word < (set + 1) * width; word++) {
            number += Long.bitCount(words[word]);
        }
        return number;
    }

    boolean[] places(int set) {
        var named = new boolean[classes.size()];
        for (var place = 0; place < named.length; place++) {
            named[place] = contains(set, place);
        }
        return named;
    }
}
