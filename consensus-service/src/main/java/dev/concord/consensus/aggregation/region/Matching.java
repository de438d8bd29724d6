package dev.concord.consensus.aggregation.region;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * One-to-one pairs of regions of two lists with the greatest sum of scores. Regions that could be paired with each other at
 * all fall into small islands in most images, so the optimal assignment is found for each island alone.
 */
final class Matching {

    /** Candidates looked at for one region, those that could fit best; more of them only lie on top of one another. */
    private static final int MOST_CANDIDATES = 16;

    private static final int NONE = -1;

    private final List<List<Pair>> pairs;
    private final int others;

    private Matching(List<List<Pair>> pairs, int others) {
        this.pairs = pairs;
        this.others = others;
    }

    /** How well two regions fit; not above zero if they do not. */
    interface Scores {

        /** Returns a bound that the score does not exceed, and that costs little. */
        double greatest(int one, int other);

        double score(int one, int other);
    }

    /** Returns for each of the ones its other, or -1. */
    static int[] best(int ones, int others, Scores scores) {
        var pairs = new ArrayList<List<Pair>>();
        for (var one = 0; one < ones; one++) {
            pairs.add(candidates(one, others, scores));
        }
        return new Matching(pairs, others).solved();
    }

    private static List<Pair> candidates(int one, int others, Scores scores) {
        var found = new ArrayList<Pair>();
        for (var other = 0; other < others; other++) {
            var greatest = scores.greatest(one, other);
            if (greatest > 0) {
                found.add(new Pair(other, greatest));
            }
        }
        found.sort((left, right) -> Double.compare(right.score, left.score));
        return found.stream()
                .limit(MOST_CANDIDATES)
                .map(pair -> new Pair(pair.other, scores.score(one, pair.other)))
                .filter(pair -> pair.score > 0)
                .toList();
    }

    private int[] solved() {
        var otherOf = new int[pairs.size()];
        Arrays.fill(otherOf, NONE);
        var islands = new Islands(pairs.size() + others);
        for (var one = 0; one < pairs.size(); one++) {
            for (var pair : pairs.get(one)) {
                islands.join(one, pairs.size() + pair.other);
            }
        }
        for (var island : islands.members(place -> place < pairs.size())) {
            solve(island, otherOf);
        }
        return otherOf;
    }

    private void solve(List<Integer> ones, int[] otherOf) {
        var reachable = ones.stream()
                .flatMap(one -> pairs.get(one).stream().map(Pair::other))
                .distinct()
                .sorted()
                .toList();
        if (reachable.isEmpty()) {
            return;
        }
        var columnOf = new int[others];
        for (var column = 0; column < reachable.size(); column++) {
            columnOf[reachable.get(column)] = column;
        }
        var table = new double[ones.size()][reachable.size()];
        for (var row = 0; row < table.length; row++) {
            for (var pair : pairs.get(ones.get(row))) {
                table[row][columnOf[pair.other]] = pair.score;
            }
        }
        var columns = Assignment.best(table);
        for (var row = 0; row < table.length; row++) {
            if (columns[row] != NONE) {
                otherOf[ones.get(row)] = reachable.get(columns[row]);
            }
        }
    }

    private record Pair(int other, double score) {}

    /** Sets of places that belong together (Tarjan's union-find). */
    private static final class Islands {

        private final int[] parent;

        private Islands(int places) {
            parent = new int[places];
            Arrays.setAll(parent, place -> place);
        }

        private void join(int one, int other) {
            parent[root(one)] = root(other);
        }

        private int root(int place) {
            var root = place;
            while (parent[root] != root) {
                parent[root] = parent[parent[root]];
                root = parent[root];
            }
            return root;
        }

        private List<List<Integer>> members(IntPredicate wanted) {
            var members = new ArrayList<List<Integer>>();
            var placeOf = new int[parent.length];
            Arrays.fill(placeOf, NONE);
            for (var place = 0; place < parent.length; place++) {
                if (wanted.test(place)) {
                    var root = root(place);
                    if (placeOf[root] == NONE) {
                        placeOf[root] = members.size();
                        members.add(new ArrayList<>());
                    }
                    members.get(placeOf[root]).add(place);
                }
            }
            return members;
        }
    }
}
