package dev.concord.consensus.aggregation.simulation;

import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.List;

/**
 * A project of choices whose truth and whose taskers are known.
 *
 * @param answers in the order in which they were given
 * @param truth the true set of each task
 * @param taskers each tasker's rates
 * @param alone what the most skilled tasker would have given for each task, had nobody else been asked
 */
public record SimulatedSets(
        ChoicesKind kind, List<Given> answers, List<Choices> truth, List<Rates> taskers, List<Choices> alone) {

    public SimulatedSets {
        answers = List.copyOf(answers);
        truth = List.copyOf(truth);
        taskers = List.copyOf(taskers);
        alone = List.copyOf(alone);
    }

    /** One label. */
    public record Given(int task, int tasker, Choices label) {}

    /**
     * How often a tasker names a class where it applies and where not, over all classes as often as each comes up.
     *
     * @param spammer whether the tasker does not look at the task
     */
    public record Rates(double hits, double falseAlarms, boolean spammer) {

        /** Returns how much rather a class is named where it applies: 1 for who is always right, 0 for a guess. */
        public double skill() {
            return hits - falseAlarms;
        }
    }
}
