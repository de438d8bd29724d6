package dev.concord.consensus.aggregation.choices;

/** How many of the classes that either of two sets holds are in both (Jaccard, 1912). */
final class Jaccard {

    private Jaccard() {}

    /** Returns 0..1; two empty sets are the same. */
    static double of(boolean[] one, boolean[] other) {
        var both = 0;
        var either = 0;
        for (var place = 0; place < one.length; place++) {
            both += one[place] && other[place] ? 1 : 0;
            either += one[place] || other[place] ? 1 : 0;
        }
        return either == 0 ? 1 : (double) both / either;
    }
}
