package dev.concord.consensus.aggregation.choices;

import dev.concord.contracts.event.BinaryCounts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Expected counts of all taskers and classes, by place: four numbers for each pair of them, in one array. */
final class RateCounts {

    private static final int CELLS = 4;
    private static final int MISSED = 1;

    private final int taskers;
    private final int classes;
    private final double[] counts;

    RateCounts(int taskers, int classes) {
        this.taskers = taskers;
        this.classes = classes;
        this.counts = new double[Math.multiplyExact(Math.multiplyExact(taskers, classes), CELLS)];
    }

    int taskers() {
        return taskers;
    }

    int classes() {
        return classes;
    }

    /** Returns how often the class was named, of the times that it applied or of those that it did not. */
    double named(Side side, int tasker, int place) {
        return counts[cell(side, tasker, place)];
    }

    double unnamed(Side side, int tasker, int place) {
        return counts[cell(side, tasker, place) + MISSED];
    }

    double total(Side side, int tasker, int place) {
        var cell = cell(side, tasker, place);
        return counts[cell] + counts[cell + MISSED];
    }

    /** Takes the counts as they are; a trace below zero, which rounding may have left, counts as nothing. */
    void put(int tasker, int place, BinaryCounts known) {
        set(Side.APPLIES, tasker, place, known.hits(), known.misses());
        set(Side.APPLIES_NOT, tasker, place, known.falseAlarms(), known.rejections());
    }

    void set(Side side, int tasker, int place, double named, double unnamed) {
        var cell = cell(side, tasker, place);
        counts[cell] = Math.max(0, named);
        counts[cell + MISSED] = Math.max(0, unnamed);
    }

    void add(Side side, int tasker, int place, double named, double unnamed) {
        set(side, tasker, place, named(side, tasker, place) + named, unnamed(side, tasker, place) + unnamed);
    }

    BinaryCounts of(int tasker, int place) {
        return new BinaryCounts(
                named(Side.APPLIES, tasker, place),
                unnamed(Side.APPLIES, tasker, place),
                named(Side.APPLIES_NOT, tasker, place),
                unnamed(Side.APPLIES_NOT, tasker, place));
    }

    /** Returns where each class stands. */
    static Map<String, Integer> places(List<String> classes) {
        var places = new HashMap<String, Integer>();
        for (var place = 0; place < classes.size(); place++) {
            places.put(classes.get(place), place);
        }
        return places;
    }

    private int cell(Side side, int tasker, int place) {
        return (tasker * classes + place) * CELLS + (side == Side.APPLIES ? 0 : CELLS / 2);
    }
}
