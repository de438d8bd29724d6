package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.List;
import java.util.Optional;

/**
 * A question of choices by the places of its taskers and classes.
 *
 * @param taskers the place of each answer's tasker among the skills
 * @param named whether an answer names a class
 * @param control whether each class is known to apply; for control tasks
 * @param told what the task said before of its first so many taskers
 */
@SuppressWarnings("ArrayRecordComponent") // Lives within one decision.
record AskedSet(int[] taskers, boolean[][] named, Optional<boolean[]> control, Told told) {

    static AskedSet of(Question question, SetSkills skills) {
        var classes = question.kind(ChoicesKind.class).classes();
        var named = question.labels(Choices.class).stream()
                .map(label -> places(label, classes))
                .toArray(boolean[][]::new);
        var taskers = question.answers().stream()
                .mapToInt(answer -> skills.placeOf(answer.taskerId()))
                .toArray();
        var control = question.control(Choices.class).map(known -> places(known, classes));
        return new AskedSet(taskers, named, control, Told.of(question.sent(), classes));
    }

    int answers() {
        return taskers.length;
    }

    int classes() {
        return told.applies().length;
    }

    /** Returns how many of the answers name the class. */
    int votes(int place) {
        var votes = 0;
        for (var answer : named) {
            votes += answer[place] ? 1 : 0;
        }
        return votes;
    }

    static boolean[] places(Choices label, List<String> classes) {
        var places = new boolean[classes.size()];
        for (var value : label.values()) {
            var place = classes.indexOf(value);
            if (place < 0) {
                throw new IllegalArgumentException("label: \"" + value + "\" (expected one of: " + classes + ")");
            }
            places[place] = true;
        }
        return places;
    }

    /**
     * What the task said before, which may be part of the skills and must be left out of what the task is judged by.
     *
     * @param applies the probability of each class then
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives within one decision.
    record Told(int answers, double[] applies) {

        static Told of(Evidence sent, List<String> classes) {
            var applies = new double[classes.size()];
            if (!(sent instanceof SetBeliefs beliefs)) {
                return new Told(0, applies);
            }
            for (var place = 0; place < applies.length; place++) {
                applies[place] = beliefs.probabilities().getOrDefault(classes.get(place), 0.0);
            }
            return new Told(beliefs.answers(), applies);
        }

        /** Returns what was said of one answer: how far the class applied, or did not. */
        double of(int answer, Side side, int place) {
            return answer < answers ? of(side, place) : 0;
        }

        /** Returns what was said of all answers together. */
        double ofAll(Side side, int place) {
            return answers * of(side, place);
        }

        private double of(Side side, int place) {
            return switch (side) {
                case APPLIES -> applies[place];
                case APPLIES_NOT -> 1 - applies[place];
            };
        }
    }
}
