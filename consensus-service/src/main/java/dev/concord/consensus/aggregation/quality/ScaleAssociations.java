package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AnswerRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Of numbers: the correlation of the tasker's labels with the mean of the others', all by rank, so that outliers and units do not
 * matter. Fisher's transformation gives it the same error whatever it is; whoever always gives one number gets 0.
 */
final class ScaleAssociations {

    /** Beyond it the transformation runs away. */
    private static final double GREATEST = 0.999;

    private final AnswerRows rows;
    private final double[] ranks;
    private final double[] rankSums;
    private final TaskerRows taskers;

    ScaleAssociations(CodedAnswers answers, TaskerRows taskers) {
        this.rows = answers.rows();
        this.taskers = taskers;
        this.ranks = ranks(answers);
        this.rankSums = new double[rows.tasks()];
        for (var place = 0; place < ranks.length; place++) {
            rankSums[taskers.task(place)] += ranks[place];
        }
    }

    /** Returns those of the taskers with enough labels on tasks that others have labelled too. */
    List<Association> all(int leastLabels) {
        var found = new ArrayList<Association>();
        for (var tasker : taskers.withAtLeast(leastLabels)) {
            var compared = taskers.placesBesideOthers(tasker, rows);
            if (compared.length >= leastLabels && compared.length > 3) {
                var correlation = Math.clamp(correlation(compared), -GREATEST, GREATEST);
                var transformed = 0.5 * Math.log((1 + correlation) / (1 - correlation));
                found.add(new Association(tasker, compared.length, transformed, 1 / Math.sqrt(compared.length - 3.0)));
            }
        }
        return found;
    }

    private double correlation(int[] compared) {
        var own = Arrays.stream(compared).mapToDouble(place -> ranks[place]).toArray();
        var others = Arrays.stream(compared).mapToDouble(this::meanOfOthers).toArray();
        var ownMean = Arrays.stream(own).average().orElse(0);
        var othersMean = Arrays.stream(others).average().orElse(0);
        var both = 0.0;
        var ownSquares = 0.0;
        var othersSquares = 0.0;
        for (var label = 0; label < own.length; label++) {
            both += (own[label] - ownMean) * (others[label] - othersMean);
            ownSquares += (own[label] - ownMean) * (own[label] - ownMean);
            othersSquares += (others[label] - othersMean) * (others[label] - othersMean);
        }
        return ownSquares > 0 && othersSquares > 0 ? both / Math.sqrt(ownSquares * othersSquares) : 0;
    }

    private double meanOfOthers(int place) {
        var task = taskers.task(place);
        return (rankSums[task] - ranks[place]) / (rows.count(task) - 1);
    }

    /** The middle of the ranks of all that are equal, from 0 to 1. */
    private static double[] ranks(CodedAnswers answers) {
        var counts = answers.counts();
        var middles = new double[counts.length];
        var below = 0L;
        for (var code = 0; code < counts.length; code++) {
            middles[code] = (below + counts[code] / 2.0) / answers.codes().length;
            below += counts[code];
        }
        return Arrays.stream(answers.codes()).mapToDouble(code -> middles[code]).toArray();
    }
}
