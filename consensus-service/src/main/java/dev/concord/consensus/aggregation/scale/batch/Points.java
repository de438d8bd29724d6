package dev.concord.consensus.aggregation.scale.batch;

import java.util.Arrays;

/** Weighted points to fit a map to, growing. */
final class Points {

    private float[] places;
    private double[] heights;
    private double[] weights;
    private int count;

    Points(int expected) {
        places = new float[expected];
        heights = new double[expected];
        weights = new double[expected];
    }

    /** Places are floats: what differs by less is the same place. */
    void add(double place, double height, double weight) {
        if (count == places.length) {
            var capacity = count + count / 2 + 1;
            places = Arrays.copyOf(places, capacity);
            heights = Arrays.copyOf(heights, capacity);
            weights = Arrays.copyOf(weights, capacity);
        }
        places[count] = (float) place;
        heights[count] = height;
        weights[count] = weight;
        count++;
    }

    boolean isEmpty() {
        return count == 0;
    }

    MonotoneMap fitted() {
        var order = Order.of(Arrays.copyOf(places, count));
        var sortedPlaces = new double[count];
        var sortedHeights = new double[count];
        var sortedWeights = new double[count];
        for (var rank = 0; rank < count; rank++) {
            sortedPlaces[rank] = places[order[rank]];
            sortedHeights[rank] = heights[order[rank]];
            sortedWeights[rank] = weights[order[rank]];
        }
        return MonotoneMap.fitted(sortedPlaces, sortedHeights, sortedWeights);
    }

    /** Returns the means of bins with as many points each; points of one place stay together. */
    Points binned(int bins) {
        var order = Order.of(Arrays.copyOf(places, count));
        var binned = new Points(bins);
        var first = 0;
        for (var bin = 1; bin <= bins; bin++) {
            var end = (int) ((long) count * bin / bins);
            while (end > first && end < count && places[order[end]] == places[order[end - 1]]) {
                end++;
            }
            if (end > first) {
                addMean(binned, order, first, end);
                first = end;
            }
        }
        return binned;
    }

    private void addMean(Points binned, int[] order, int first, int end) {
        var weight = 0.0;
        var place = 0.0;
        var height = 0.0;
        for (var rank = first; rank < end; rank++) {
            var point = order[rank];
            weight += weights[point];
            place += weights[point] * places[point];
            height += weights[point] * heights[point];
        }
        binned.add(place / weight, height / weight, weight);
    }
}
