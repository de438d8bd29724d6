package dev.concord.consensus.aggregation.transcript;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Which transcripts are nearest to all others. */
final class Centrality {

    private Centrality() {}

    /** Returns the places of the transcripts by their weighted total distance to all others; equals as they were given. */
    static int[] mostCentralFirst(List<int[]> transcripts, double[] weights) {
        var sorted = transcripts.stream()
                .map(transcript -> IntStream.of(transcript).sorted().toArray())
                .toList();
        var distances = new double[sorted.size()];
        for (var one = 0; one < distances.length; one++) {
            for (var other = 0; other < one; other++) {
                var distance = distance(sorted.get(one), sorted.get(other));
                distances[one] += weights[other] * distance;
                distances[other] += weights[one] * distance;
            }
        }
        return IntStream.range(0, distances.length)
                .boxed()
                .sorted(Comparator.comparingDouble(place -> distances[place]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The least number of words that must change, whatever their order: nearly the edit distance, and far cheaper. */
    private static int distance(int[] one, int[] other) {
        var common = 0;
        var left = 0;
        var right = 0;
        while (left < one.length && right < other.length) {
            if (one[left] == other[right]) {
                common++;
            }
            var advanceLeft = one[left] <= other[right];
            var advanceRight = one[left] >= other[right];
            left += advanceLeft ? 1 : 0;
            right += advanceRight ? 1 : 0;
        }
        return Math.max(one.length, other.length) - common;
    }
}
