package dev.concord.consensus.aggregation.preference;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.Skill;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The ranking that the taskers' rankings speak for, each weighted by how reliable its tasker is: in Mallows' model with a
 * weight for each tasker the most probable ranking is Kemeny's of the weighted votes on pairs. Between two options it is the
 * vote weighted by log-odds of being right, than which there is none better (Nitzan and Paroush, 1982).
 *
 * <p>Confidence is the probability that a pair of the task's options, drawn at random, is in the right order: for two options
 * that the decision is right, for more one minus the expected distance of the decided ranking to the true one, by Kendall. The
 * probability that all of ten options are in their places would leave every such task contested.
 *
 * <p>An answer agrees if at most a quarter of its pairs stand against the decision: it is then nearer to the decision than to
 * what a coin would come to. Weights of parts are in units of what somebody unknown would count.
 */
public final class WeightedRankings implements StreamingDecision {

    /** A share of agreed pairs that moved less than this is not worth a revision of the taskers' skills. */
    private static final double LEAST_CHANGE = 0.002;

    private static final double NEARER = 0.25;

    private final RaterSkills skills;

    public WeightedRankings(RaterSkills skills) {
        this.skills = skills;
    }

    @Override
    public Decision decide(Question question) {
        var asked = AskedOptions.of(question);
        var weights = weights(question);
        var odds = PairOdds.of(asked.rankings(), weights);
        var posterior = asked.control()
                .map(RankingPosterior::certain)
                .orElseGet(() -> RankingPosterior.of(odds, asked.rankings()));
        var parts = new ArrayList<Decision.Part>();
        for (var answer = 0; answer < weights.length; answer++) {
            var weight = Math.max(0, weights[answer]) / skills.usualWeight();
            parts.add(part(weight, asked.rankings().get(answer), posterior));
        }
        return new Decision(
                AskedOptions.label(asked.options(), posterior.ranking()),
                posterior.confidence(),
                Map.of(),
                parts,
                evidence(question, asked, weights, posterior));
    }

    static Decision.Part part(double weight, int[] ranking, RankingPosterior posterior) {
        return new Decision.Part(weight, KendallDistance.of(ranking, posterior.ranking()) <= NEARER, Map.of());
    }

    private double[] weights(Question question) {
        var weights = new double[question.answers().size()];
        for (var answer = 0; answer < weights.length; answer++) {
            var given = question.answers().get(answer);
            var own = question.sent()
                    .about(answer, given.label())
                    .map(WeightedRankings::counts)
                    .orElse(AgreementCounts.NONE);
            weights[answer] = skills.weight(given.taskerId(), own);
        }
        return weights;
    }

    private static AgreementCounts counts(Skill skill) {
        return skill instanceof AgreementCounts counts ? counts : AgreementCounts.NONE;
    }

    /** A task with one label says nothing, for there is nothing to judge it by; a control task always does. */
    private static Evidence evidence(
            Question question, AskedOptions asked, double[] weights, RankingPosterior posterior) {
        if (weights.length < 2 && asked.control().isEmpty()) {
            return Evidence.NONE;
        }
        var told = asked.control().isPresent()
                ? asked.rankings().stream()
                        .map(ranking -> OthersVerdict.tell(ranking, posterior))
                        .toList()
                : OthersVerdict.tell(asked.rankings(), weights);
        return hasMoved(question, told, posterior.pairs()) ? new AnswerSkills(List.copyOf(told)) : question.sent();
    }

    private static boolean hasMoved(Question question, List<AgreementCounts> told, int pairs) {
        for (var answer = 0; answer < told.size(); answer++) {
            var before =
                    question.sent().about(answer, question.answers().get(answer).label());
            var was = before.map(WeightedRankings::counts).orElse(AgreementCounts.NONE);
            var now = told.get(answer);
            if (before.isEmpty()
                    || Math.abs(was.agreed() - now.agreed()) >= LEAST_CHANGE * pairs
                    || Math.abs(was.total() - now.total()) >= LEAST_CHANGE * pairs) {
                return true;
            }
        }
        return false;
    }
}
