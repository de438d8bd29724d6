package dev.concord.consensus.aggregation.choice;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import java.util.HashSet;
import java.util.List;

/** What a task itself has added to the counts of its taskers, so that it can be taken out again. */
final class OwnCounts {

    private final int answers;
    private final double[] beliefs;

    private OwnCounts(int answers, double[] beliefs) {
        this.answers = answers;
        this.beliefs = beliefs;
    }

    static OwnCounts of(Question question, List<String> classes) {
        var beliefs = new double[classes.size()];
        if (!(question.sent() instanceof ClassBeliefs sent)) {
            return new OwnCounts(0, beliefs);
        }
        for (var place = 0; place < beliefs.length; place++) {
            beliefs[place] = sent.probabilities().getOrDefault(classes.get(place), 0.0);
        }
        return new OwnCounts(sent.answers(), beliefs);
    }

    double ofAnswer(int answer, int truth) {
        return answer < answers ? beliefs[truth] : 0;
    }

    double ofClass(int truth) {
        return answers * beliefs[truth];
    }

    static boolean differs(Evidence sent, ClassBeliefs now, double least) {
        if (!(sent instanceof ClassBeliefs before) || before.answers() != now.answers()) {
            return true;
        }
        var classes = new HashSet<>(before.probabilities().keySet());
        classes.addAll(now.probabilities().keySet());
        return classes.stream()
                .anyMatch(name -> Math.abs(before.probabilities().getOrDefault(name, 0.0)
                                - now.probabilities().getOrDefault(name, 0.0))
                        >= least);
    }
}
