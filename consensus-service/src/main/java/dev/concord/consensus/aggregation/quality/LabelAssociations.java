package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.consensus.aggregation.LabelTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Of labels of any kind: by how much less a tasker's label differs from somebody else's on the same task than from somebody else's on
 * another of the tasker's tasks. Whoever does not look at the tasks gets 0, whatever the labels look like.
 */
final class LabelAssociations {

    /** Labels that tell a tasker from one who does not look as well as all of them would. */
    private static final int ENOUGH_LABELS = 100;

    private final LabelTable table;
    private final AgreementMeasure measure;
    private final TaskerRows taskers;
    private final SplittableRandom random;

    private LabelAssociations(LabelTable table, AgreementMeasure measure, TaskerRows taskers, long seed) {
        this.table = table;
        this.measure = measure;
        this.taskers = taskers;
        this.random = new SplittableRandom(seed);
    }

    /**
     * Finds those of the taskers with enough labels on tasks that others have labelled too; if that would be too many comparisons, of
     * those with the most labels.
     *
     * @param mostComparisons of two labels each
     */
    static List<Association> all(
            LabelTable table, AgreementMeasure measure, FlagLimits limits, int mostComparisons, long seed) {
        var taskers = TaskerRows.of(table.rows());
        var found = new LabelAssociations(table, measure, taskers, seed);
        var judged = IntStream.of(taskers.withAtLeast(limits.leastLabels()))
                .boxed()
                .sorted(Comparator.comparingInt(taskers::count).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(mostComparisons / (2L * limits.leastLabels()))
                .toList();
        var labels =
                Math.clamp(mostComparisons / (2L * Math.max(1, judged.size())), limits.leastLabels(), ENOUGH_LABELS);
        var associations = new ArrayList<Association>();
        for (var tasker : judged) {
            found.association(tasker, limits.leastLabels(), labels).ifPresent(associations::add);
        }
        return associations;
    }

    private Optional<Association> association(int tasker, int least, int most) {
        var compared = Arrays.stream(taskers.places(tasker))
                .filter(place -> table.rows().count(taskers.task(place)) > 1)
                .toArray();
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
        var error = Math.sqrt(Math.max(0, squares / labels - mean * mean) / labels);
        return error > 0 ? Optional.of(new Association(tasker, labels, mean, error)) : Optional.empty();
    }

    /** Who always gives the same is found as such. */
    private boolean areAllTheSame(int[] places) {
        return Arrays.stream(places)
                .allMatch(
                        place -> table.labels().get(place).equals(table.labels().get(places[0])));
    }

    /** Draws another answer to the task of the answer at that place. */
    private int other(int place) {
        var task = taskers.task(place);
        var drawn = table.rows().first(task) + random.nextInt(table.rows().count(task) - 1);
        // The last one stands in for the answer itself.
        return drawn == place ? table.rows().first(task + 1) - 1 : drawn;
    }

    private double difference(int one, int other) {
        return measure.disagreement(table.labels().get(one), table.labels().get(other));
    }
}
