package dev.concord.consensus.aggregation.choice;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.label.Choice;
import java.util.Arrays;
import java.util.Map;

/**
 * The class with the most votes. Confidence is the posterior under the one assumption that a vote names the true class four
 * times in five, whoever gives it: 0.8 for two of three, 0.985 for three of three.
 */
public final class MajorityVote implements StreamingDecision {

    private static final double ASSUMED_ACCURACY = 0.8;

    @Override
    public Decision decide(Question question) {
        var labels = GivenClasses.of(question);
        var classes = labels.classes();
        var given = labels.given();
        var posterior = posterior(classes.size(), given);
        var control = labels.control();
        int best = control.orElseGet(() -> posterior.best(given));
        var parts = Arrays.stream(given)
                .mapToObj(place -> new Decision.Part(1, place == best, Map.of()))
                .toList();
        var confidence = control.isPresent() ? 1 : posterior.of(best);
        return new Decision(new Choice(classes.get(best)), confidence, Map.of(), parts, Evidence.NONE);
    }

    private static ClassPosterior posterior(int classes, int[] given) {
        var advantage = Math.log(ASSUMED_ACCURACY / ((1 - ASSUMED_ACCURACY) / (classes - 1)));
        var logarithms = new double[classes];
        for (var place : given) {
            logarithms[place] += advantage;
        }
        return ClassPosterior.ofLogarithms(logarithms);
    }
}
