package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.calibration.Temperature;
import dev.concord.consensus.aggregation.measure.Scorecard;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Forecasts of classes: a probability for each. */
final class ChoiceForecasts implements Forecasts {

    private static final int NOWHERE = -1;

    private final Estimated estimated;
    private final Map<String, Integer> places = new HashMap<>();
    private final Temperature temperature;

    ChoiceForecasts(Estimated estimated, List<String> classes, Temperature temperature) {
        this.estimated = estimated;
        this.temperature = temperature;
        classes.forEach(name -> places.put(name, places.size()));
    }

    @Override
    public Label label(int task) {
        return estimated.estimate().label(task);
    }

    @Override
    public double confidence(int task) {
        return probabilities(task)[place(label(task))];
    }

    @Override
    public void score(Scorecard card, int task, Label known) {
        var probabilities = probabilities(task);
        var decided = label(task);
        card.add(decided, probabilities[place(decided)], known, probability(known, probabilities));
    }

    /** A class that nobody gave is believed of no task; log loss has a bound for that. */
    private double probability(Label known, double[] probabilities) {
        return known instanceof Choice(var name) && !places.containsKey(name) ? 0 : probabilities[place(known)];
    }

    private double[] probabilities(int task) {
        return temperature.applied(estimated.classes().apply(task));
    }

    private int place(Label label) {
        int place = label instanceof Choice(var name) ? places.getOrDefault(name, NOWHERE) : NOWHERE;
        if (place == NOWHERE) {
            throw new IllegalStateException(label + " (expected one of: " + places.keySet() + ")");
        }
        return place;
    }
}
