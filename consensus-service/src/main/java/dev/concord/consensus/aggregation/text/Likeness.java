package dev.concord.consensus.aggregation.text;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * How alike texts are: the F-score of the character runs that they share, in the mean of all lengths up to six (chrF: Popovic,
 * "character n-gram F-score for automatic MT evaluation", 2015; here with precision and recall of equal weight, so that it is
 * symmetric). It needs no words, no stems and no corpus, and so takes any language. From 0 to 1; the same text has 1.
 */
sealed interface Likeness permits AllPairs, SomePairs {

    /** With more different texts than that, not every one is compared with every other: their number grows with the square. */
    int MOST_IN_PAIRS = 500;

    /** Returns how alike the texts at two places are. */
    double of(int one, int other);

    /** Returns for each text the weight of all others, each as far as it is like this one. */
    double[] support(double[] weights);

    /** Compares texts; thousands of answers may be few different ones. */
    static Likeness of(List<String> texts) {
        var different = new LinkedHashMap<String, Integer>();
        texts.forEach(text -> different.putIfAbsent(text, different.size()));
        var places =
                texts.stream().mapToInt(text -> different.getOrDefault(text, 0)).toArray();
        var grams = different.keySet().stream().map(CharacterGrams::of).toList();
        return grams.size() <= MOST_IN_PAIRS ? AllPairs.of(places, grams) : SomePairs.of(places, grams);
    }

    static double between(String one, String other) {
        return of(List.of(one, other)).of(0, 1);
    }
}
