package dev.concord.consensus.aggregation.measure;

import dev.concord.contracts.label.Choices;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * How well decided sets fit the true ones.
 *
 * @param accuracy the share of tasks whose set is right to the last class
 * @param microF1 the harmonic mean of precision and recall over all classes of all tasks; 1 where there was nothing to find
 *     and nothing was found
 * @param macroF1 the mean of each class's own F1, over the classes that were decided or apply anywhere; 1 if there are none
 * @param jaccard the mean share of classes in both sets of those in either
 */
public record SetScores(double accuracy, double microF1, double macroF1, double jaccard) {

    /** Measures one decided set for each true one. */
    public static SetScores of(List<Choices> decided, List<Choices> truth) {
        if (decided.size() != truth.size() || truth.isEmpty()) {
            throw new IllegalArgumentException(
                    "decided: " + decided.size() + " sets (expected: " + truth.size() + ", at least one)");
        }
        var right = 0;
        var jaccard = 0.0;
        var byClass = new HashMap<String, Found>();
        for (var task = 0; task < truth.size(); task++) {
            var given = new HashSet<>(decided.get(task).values());
            var wanted = new HashSet<>(truth.get(task).values());
            right += given.equals(wanted) ? 1 : 0;
            jaccard += jaccard(decided.get(task), truth.get(task));
            count(given, wanted, byClass);
        }
        return new SetScores(
                (double) right / truth.size(),
                byClass.values().stream().reduce(Found.NOTHING, Found::plus).f1(),
                byClass.values().stream().mapToDouble(Found::f1).average().orElse(1),
                jaccard / truth.size());
    }

    /** Returns the share of classes in both sets of those in either (Jaccard, 1912); two empty sets are the same. */
    public static double jaccard(Choices one, Choices other) {
        var either = new HashSet<>(one.values());
        either.addAll(other.values());
        var both = one.values().size() + other.values().size() - either.size();
        return either.isEmpty() ? 1 : (double) both / either.size();
    }

    private static void count(Collection<String> given, Collection<String> wanted, Map<String, Found> byClass) {
        for (var name : given) {
            byClass.merge(name, wanted.contains(name) ? Found.HIT : Found.FALSE_ALARM, Found::plus);
        }
        for (var name : wanted) {
            if (!given.contains(name)) {
                byClass.merge(name, Found.MISS, Found::plus);
            }
        }
    }

    private record Found(long hits, long falseAlarms, long misses) {

        static final Found NOTHING = new Found(0, 0, 0);
        static final Found HIT = new Found(1, 0, 0);
        static final Found FALSE_ALARM = new Found(0, 1, 0);
        static final Found MISS = new Found(0, 0, 1);

        Found plus(Found other) {
            return new Found(hits + other.hits, falseAlarms + other.falseAlarms, misses + other.misses);
        }

        double f1() {
            var all = 2 * hits + falseAlarms + misses;
            return all == 0 ? 1 : 2.0 * hits / all;
        }
    }
}
