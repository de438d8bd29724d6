package dev.concord.consensus.aggregation.scale.batch;

import dev.concord.consensus.aggregation.statistics.NormalCurve;
import java.util.Arrays;

/**
 * Labels by their rank among all labels of the project, on the normal curve, centred; labels that are alike share the middle
 * of their ranks. In this unit a crowd's many zeros and its few extremes no longer pass for precision and for noise.
 */
final class NormalScores {

    private final MonotoneMap ofLabel;
    private final MonotoneMap ofScore;

    private NormalScores(MonotoneMap ofLabel, MonotoneMap ofScore) {
        this.ofLabel = ofLabel;
        this.ofScore = ofScore;
    }

    /** Takes at least one label. */
    static NormalScores of(double[] labels) {
        var sorted = labels.clone();
        Arrays.sort(sorted);
        var distinct = new double[sorted.length];
        var scores = new double[sorted.length];
        var count = 0;
        var mean = 0.0;
        for (var first = 0; first < sorted.length; ) {
            var end = first + 1;
            while (end < sorted.length && sorted[end] == sorted[first]) {
                end++;
            }
            distinct[count] = sorted[first];
            scores[count] = NormalCurve.quantile((first + end) / 2.0 / sorted.length);
            mean += scores[count] * (end - first) / sorted.length;
            count++;
            first = end;
        }
        distinct = Arrays.copyOf(distinct, count);
        scores = Arrays.copyOf(scores, count);
        for (var place = 0; place < count; place++) {
            scores[place] -= mean;
        }
        return new NormalScores(MonotoneMap.through(distinct, scores), MonotoneMap.through(scores, distinct));
    }

    double score(double label) {
        return ofLabel.at(label);
    }

    double label(double score) {
        return ofScore.at(score);
    }
}
