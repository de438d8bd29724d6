package dev.concord.consensus.aggregation.choice;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.id.TaskerId;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is believed of all taskers of a project at one moment, and what follows for its classes and for newcomers. */
public final class ChoiceSkills {

    private final Map<TaskerId, ConfusionMatrix> taskers;
    private final ConfusionMatrix newcomer;
    private final CrowdPrior crowd;
    private final double[] classCounts;

    private ChoiceSkills(int classes, Map<TaskerId, ConfusionMatrix> taskers) {
        this.taskers = Map.copyOf(taskers);
        this.newcomer = ConfusionMatrix.empty(classes);
        this.crowd = CrowdPrior.learn(classes, this.taskers.values());
        this.classCounts = new double[classes];
        for (var tasker : this.taskers.values()) {
            for (var truth = 0; truth < classes; truth++) {
                classCounts[truth] += tasker.total(truth);
            }
        }
    }

    public static ChoiceSkills none(List<String> classes) {
        return new ChoiceSkills(classes.size(), Map.of());
    }

    public static ChoiceSkills of(List<String> classes, Map<TaskerId, ConfusionCounts> counts) {
        var places = ConfusionMatrix.places(classes);
        var taskers = new HashMap<TaskerId, ConfusionMatrix>();
        counts.forEach((tasker, each) -> taskers.put(tasker, ConfusionMatrix.of(places, each)));
        return new ChoiceSkills(classes.size(), taskers);
    }

    int classes() {
        return classCounts.length;
    }

    ConfusionMatrix of(TaskerId tasker) {
        return taskers.getOrDefault(tasker, newcomer);
    }

    CrowdPrior crowd() {
        return crowd;
    }

    /** Returns how many labels were given on tasks of that true class, in expectation. */
    double classCount(int truth) {
        return classCounts[truth];
    }

    /** Returns how many labels these skills were learned from. */
    double labels() {
        return Arrays.stream(classCounts).sum();
    }
}
