package dev.concord.consensus.aggregation.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Of choices: how much more probable the tasker's answer is on its own task, by all other labels, than on any other of the tasker's
 * tasks; 1 for an answer that is always right. Whoever always gives one answer gets exactly 0 and so does, nearly, whoever throws
 * dice of any shape, while one who names a rare class seldom but rightly does not. (With two classes it is Youden's index.)
 */
final class ChoiceAssociations {

    /** Where others see less difference between tasks, nobody's labels can be compared. */
    private static final double LEAST_DIFFERENCE = 1e-6;

    private final ChoiceAnswers answers;
    private final TaskerRows taskers;
    private final TaskBeliefs beliefs;

    ChoiceAssociations(ChoiceAnswers answers, TaskerRows taskers, TaskBeliefs beliefs) {
        this.answers = answers;
        this.taskers = taskers;
        this.beliefs = beliefs;
    }

    /** Returns those of the taskers with enough labels on tasks that others have labelled too. */
    List<Association> all(int leastLabels) {
        var found = new ArrayList<Association>();
        for (var tasker : taskers.withAtLeast(leastLabels)) {
            var compared = taskers.placesBesideOthers(tasker, answers.rows());
            if (compared.length >= leastLabels) {
                association(tasker, compared).ifPresent(found::add);
            }
        }
        return found;
    }

    private Optional<Association> association(int tasker, int[] compared) {
        var belief = new double[answers.classes()];
        var usual = new double[answers.classes()];
        var mostSquares = 0.0;
        for (var place : compared) {
            beliefs.without(taskers.task(place), place, place, belief);
            for (var truth = 0; truth < belief.length; truth++) {
                usual[truth] += belief[truth] / compared.length;
                mostSquares += belief[truth] * belief[truth] / compared.length;
            }
        }
        // What an answer that is always right would gain.
        var most =
                mostSquares - Arrays.stream(usual).map(share -> share * share).sum();
        var sum = 0.0;
        var squares = 0.0;
        for (var place : compared) {
            beliefs.without(taskers.task(place), place, place, belief);
            var gain = belief[answers.given()[place]] - usual[answers.given()[place]];
            sum += gain;
            squares += gain * gain;
        }
        var mean = sum / compared.length;
        var deviation = Math.sqrt(Math.max(0, squares / compared.length - mean * mean) / compared.length);
        return most > LEAST_DIFFERENCE && deviation > 0
                ? Optional.of(new Association(tasker, compared.length, mean / most, deviation / most))
                : Optional.empty();
    }
}
