package dev.concord.bench;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.choice.batch.ChoiceTable;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Choices of a crowd that is right three times in four: five labels a task, two hundred a tasker, four classes; from a seed. */
final class MadeUpChoices {

    private static final int LABELS_PER_TASK = 5;
    private static final int LABELS_PER_TASKER = 200;
    private static final List<String> CLASSES = List.of("a", "b", "c", "d");
    private static final double RIGHT = 0.75;

    private MadeUpChoices() {}

    static ChoiceTable of(int labels, long seed) {
        var random = new SplittableRandom(seed);
        var taskers = Math.max(2 * LABELS_PER_TASK, labels / LABELS_PER_TASKER);
        var collector = new AnswerCollector();
        var given = new byte[labels];
        var truth = 0;
        for (var label = 0; label < labels; label++) {
            var task = label / LABELS_PER_TASK;
            if (label % LABELS_PER_TASK == 0) {
                truth = random.nextInt(CLASSES.size());
            }
            collector.add(task, random.nextInt(taskers));
            given[label] = (byte) (random.nextDouble() < RIGHT ? truth : random.nextInt(CLASSES.size()));
        }
        // Labels come task by task, so their order in the rows is that in which they came.
        return ChoiceTable.of(collector.sorted().rows(), answer -> given[answer], CLASSES, Map.of());
    }
}
