package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.LabelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Of labels of any kind: by how much less a tasker's label differs from somebody else's on the same task than from somebody else's on
 * another of the tasker's tasks. Whoever does not look at the tasks gets 0, whatever the labels look like.
 */
final class LabelAssociations {

    /** Labels that tell a tasker from one who does not look as well as all of them would. */
    private static final int ENOUGH_LABELS = 100;

    /** Differences are shares. However alike a tasker's are, as where nobody's labels ever match, they are never known better than so. */
    private static final double LEAST_DEVIATION = 0.05;

    private final LabelTable table;
    private final LabelSearch search;
    private final TaskerRows taskers;
    private final SplittableRandom random;

    LabelAssociations(LabelTable table, LabelSearch search, TaskerRows taskers) {
        this.table = table;
        this.search = search;
        this.taskers = taskers;
        this.random = new SplittableRandom(search.seed());
    }

    /** Finds those of the taskers with enough labels on tasks that others have labelled too. */
    List<Association> all(int leastLabels) {
        var judged = taskers.withMost(leastLabels, search.mostComparisons() / (2L * leastLabels))
                .toArray();
        var most = search.mostComparisons() / (2L * Math.max(1, judged.length));
        var associations = new ArrayList<Association>();
        for (var tasker : judged) {
            association(tasker, leastLabels, Math.clamp(most, leastLabels, ENOUGH_LABELS))
                    .ifPresent(associations::add);
        }
        return associations;
    }

    private Optional<Association> association(int tasker, int least, int most) {
        var compared = taskers.placesBesideOthers(tasker, table.rows());
        if (compared.length < least || areAllTheSame(compared)) {
            return Optional.empty();
        }
        var labels = Math.min(most, compared.length);
        var sum = 0.0;
        var squares = 0.0;
        for (var label = 0; label < labels; label++) {
            // Evenly over the tasker's labels, which are in the order of tasks.
            var place = (int) ((long) label * compared.length / labels);
            var elsewhere = (place + 1 + random.nextInt(compared.length - 1)) % compared.length;
            var gain = difference(compared[place], other(compared[elsewhere]))
                    - difference(compared[place], other(compared[place]));
            sum += gain;
            squares += gain * gain;
        }
        var mean = sum / labels;
        var deviation = Math.sqrt(Math.max(0, squares / labels - mean * mean));
        return Optional.of(
                new Association(tasker, labels, mean, Math.max(LEAST_DEVIATION, deviation) / Math.sqrt(labels)));
    }

    /** Who always gives the same is found as such. */
    private boolean areAllTheSame(int[] places) {
        return Arrays.stream(places).allMatch(place -> table.label(place).equals(table.label(places[0])));
    }

    /** Draws another answer to the task of the answer at that place. */
    private int other(int place) {
        var task = taskers.task(place);
        var drawn = table.rows().first(task) + random.nextInt(table.rows().count(task) - 1);
        // The last one stands in for the answer itself.
        return drawn == place ? table.rows().first(task + 1) - 1 : drawn;
    }

    private double difference(int one, int other) {
        return search.measure().disagreement(table.label(one), table.label(other));
    }
}
