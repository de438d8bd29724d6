package dev.concord.consensus.aggregation.text;

import dev.concord.consensus.aggregation.AgreementRates;
import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The answer that is most like all others (the medoid of Kaufman and Rousseeuw, 1987), where those of taskers who usually give what
 * others give count for more. It is one that somebody gave: free answers cannot be mixed. What is liked by most need not be right,
 * so the confidence stays below one half until peers have reviewed it.
 */
public final class Medoid implements StreamingDecision {

    /** Of an unknown crowd, two answers to the same question are expected to be half alike. */
    private static final AgreementCounts ASSUMED = new AgreementCounts(1, 2);
    /** Answers after which a tasker's own likeness counts as much as the crowd's. */
    private static final double HELD = 5;
    /** Nobody is always like the others, nor never. */
    private static final double LEAST = 0.01;
    /** An answer agrees if it is at least so far like the decision, of how far answers of the project are usually alike. */
    private static final double AGREES = 0.5;
    /** The most that likeness alone can tell. */
    private static final double UNREVIEWED = 0.5;

    private static final double LEAST_CHANGE = 0.005;
    private static final double TIE = 1e-9;

    private final AgreementRates rates;

    public Medoid(Map<TaskerId, AgreementCounts> taskers) {
        this.rates = AgreementRates.of(taskers, ASSUMED);
    }

    @Override
    public Decision decide(Question question) {
        var texts = question.labels(Text.class).stream().map(Text::text).toList();
        var elsewhere = rates.elsewhere(question);
        return question.control(Text.class)
                .map(known -> measured(question, texts, known, elsewhere))
                .orElseGet(() -> voted(question, texts, elsewhere));
    }

    private static Decision measured(
            Question question, List<String> texts, Text known, AgreementRates.Elsewhere elsewhere) {
        var likeness = texts.stream()
                .mapToDouble(text -> Likeness.between(text, known.text()))
                .toArray();
        var weights = new double[likeness.length];
        Arrays.fill(weights, 1);
        return new Decision(known, 1, Map.of(), parts(weights, likeness, elsewhere), evidence(question, likeness));
    }

    private static Decision voted(Question question, List<String> texts, AgreementRates.Elsewhere elsewhere) {
        var likeness = Likeness.of(texts);
        var weights = weights(elsewhere);
        var support = likeness.support(weights);
        var best = best(support, weights);
        var toBest = IntStream.range(0, weights.length)
                .mapToDouble(answer -> likeness.of(answer, best))
                .toArray();
        var evidence = weights.length < 2 ? Evidence.NONE : evidence(question, likenessToOthers(support, weights));
        return new Decision(
                new Text(texts.get(best)),
                confidence(support[best], weights, best),
                Map.of(),
                parts(weights, toBest, elsewhere),
                evidence);
    }

    /** The odds of being like the others, for each answer. */
    private static double[] weights(AgreementRates.Elsewhere elsewhere) {
        return IntStream.range(0, elsewhere.counts().size())
                .mapToDouble(answer -> Math.clamp(elsewhere.rate(answer, HELD), LEAST, 1 - LEAST))
                .map(rate -> rate / (1 - rate))
                .toArray();
    }

    /** Each answer is like itself, so a trusted tasker's has a head start; among equals the first given. */
    private static int best(double[] supports, double[] weights) {
        var best = 0;
        var greatest = 0.0;
        for (var answer = 0; answer < weights.length; answer++) {
            var support = weights[answer] + supports[answer];
            if (support > greatest + TIE) {
                greatest = support;
                best = answer;
            }
        }
        return best;
    }

    private static double[] likenessToOthers(double[] support, double[] weights) {
        var sum = Arrays.stream(weights).sum();
        return IntStream.range(0, weights.length)
                .mapToDouble(answer -> support[answer] / (sum - weights[answer]))
                .toArray();
    }

    /** As if one more of usual weight had said something else; so a single answer has nothing to speak for it. */
    private static double confidence(double support, double[] weights, int best) {
        var sum = Arrays.stream(weights).sum();
        return UNREVIEWED * support / (sum - weights[best] + sum / weights.length);
    }

    private static List<Decision.Part> parts(double[] weights, double[] likeness, AgreementRates.Elsewhere elsewhere) {
        var usual = Arrays.stream(weights).average().orElseThrow();
        return IntStream.range(0, weights.length)
                .mapToObj(answer -> new Decision.Part(
                        weights[answer] / usual, likeness[answer] >= AGREES * elsewhere.usual(), Map.of()))
                .toList();
    }

    /** A likeness that hardly moved is not worth a revision of the taskers' skills. */
    private static Evidence evidence(Question question, double[] likeness) {
        var now = AnswerSkills.ofAgreements(likeness, 1);
        for (var answer = 0; answer < likeness.length; answer++) {
            var before =
                    question.sent().about(answer, question.answers().get(answer).label());
            if (!(before.orElse(null) instanceof AgreementCounts counts)
                    || Math.abs(counts.agreed() - likeness[answer]) > LEAST_CHANGE) {
                return now;
            }
        }
        return question.sent();
    }
}
