package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.LogOdds;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Dawid and Skene's model (1979) for each class by itself: it applies or not, and each tasker names it at one rate where it
 * applies and at another where it does not. The rates' prior is learned from the crowd and from how the tasker does on other
 * classes. A class is decided to apply if that is more probable than not.
 *
 * <p>Confidence is one minus the expected distance of the decided set to the true one, by Jaccard; so a set of which one class
 * in ten is doubtful is nine tenths sure. The probability that all of it is right, to the last of a hundred classes, would
 * leave every task of such a project contested; for a single class the two are the same, and nearly so for an empty set.
 *
 * <p>An answer agrees if at least half of the classes that it or the decision names are named by both: it is then nearer to
 * the decision than to its contrary. The evidence of a part is the logarithm of the answer's likelihood ratio for each class;
 * added to the log-odds of the prior it gives the log-odds of the decision.
 */
public final class BinaryDawidSkene implements StreamingDecision {

    /** Labels after which an open project trusts its decisions as much as plain vote shares when it learns from them. */
    private static final double CAUTION = 1000;
    /** A change of belief below this is not worth a revision of the taskers' skills. */
    private static final double LEAST_CHANGE = 0.002;
    /** Beliefs nearer to certainty than this are told as certainty: the skills of a hundred classes would fill with dust. */
    private static final double DUST = 0.001;

    private static final double NEARER = 0.5;

    private final SetSkills skills;

    public BinaryDawidSkene(SetSkills skills) {
        this.skills = skills;
    }

    @Override
    public Decision decide(Question question) {
        var classes = question.kind(ChoicesKind.class).classes();
        var asked = AskedSet.of(question, skills);
        var caution = question.stage() == Stage.OPEN ? CAUTION / (CAUTION + skills.labels()) : 0;
        var posterior = SetPosterior.of(asked, skills);
        var evidence = evidence(question.sent(), classes, asked, posterior, caution);
        return decided(classes, asked, posterior, evidence);
    }

    /** Decides a task of a table, whose answers are known by place. */
    Decision decide(List<String> classes, AskedSet asked, Evidence evidence) {
        return decided(classes, asked, SetPosterior.of(asked, skills), evidence);
    }

    Choices label(List<String> classes, AskedSet asked) {
        return label(classes, SetPosterior.of(asked, skills).decided(asked));
    }

    double confidence(AskedSet asked) {
        var posterior = SetPosterior.of(asked, skills);
        return ExpectedJaccard.of(posterior.decided(asked), posterior.applies());
    }

    private Decision decided(List<String> classes, AskedSet asked, SetPosterior posterior, Evidence evidence) {
        var decided = posterior.decided(asked);
        var parts = new ArrayList<Decision.Part>();
        for (var answer = 0; answer < asked.answers(); answer++) {
            var named = asked.named()[answer];
            var said = posterior.evidence()[answer];
            parts.add(new Decision.Part(
                    weight(said, named), Jaccard.of(named, decided) >= NEARER, byName(classes, said)));
        }
        return new Decision(
                label(classes, decided),
                ExpectedJaccard.of(decided, posterior.applies()),
                prior(classes, posterior),
                parts,
                evidence);
    }

    /** What the answer says, in units of what it would say from somebody unknown. */
    private double weight(double[] said, boolean[] named) {
        var usual = 0.0;
        for (var place = 0; place < named.length; place++) {
            var hit = skills.crowd().rate(Side.APPLIES, place);
            var falseAlarm = skills.crowd().rate(Side.APPLIES_NOT, place);
            usual += Math.log(named[place] ? hit / falseAlarm : (1 - falseAlarm) / (1 - hit));
        }
        return SetPosterior.said(said, named) / usual;
    }

    /**
     * A task with one label says nothing, for its label would only confirm itself; a control task always does. While the
     * project is open, the posterior is blended with the vote share, which a few early spammers cannot turn over.
     */
    private static Evidence evidence(
            Evidence sent, List<String> classes, AskedSet asked, SetPosterior posterior, double caution) {
        var known = asked.control().isPresent();
        if (asked.answers() < 2 && !known) {
            return Evidence.NONE;
        }
        var before = sent instanceof SetBeliefs beliefs ? beliefs.probabilities() : Map.<String, Double>of();
        var now = new HashMap<String, Double>();
        for (var place = 0; place < classes.size(); place++) {
            var name = classes.get(place);
            var share = (double) asked.votes(place) / asked.answers();
            var applies = posterior.applies()[place];
            var belief = withoutDust(known ? applies : (1 - caution) * applies + caution * share);
            var old = before.getOrDefault(name, Double.NaN);
            now.put(name, Math.abs(belief - old) < LEAST_CHANGE ? old : belief);
        }
        var evidence = new SetBeliefs(asked.answers(), now);
        return evidence.equals(sent) ? sent : evidence;
    }

    private static double withoutDust(double belief) {
        if (belief < DUST) {
            return 0;
        }
        return belief > 1 - DUST ? 1 : belief;
    }

    private static Choices label(List<String> classes, boolean[] decided) {
        var values = new ArrayList<String>();
        for (var place = 0; place < decided.length; place++) {
            if (decided[place]) {
                values.add(classes.get(place));
            }
        }
        return new Choices(values);
    }

    private static Map<String, Double> prior(List<String> classes, SetPosterior posterior) {
        var prior = new HashMap<String, Double>();
        for (var place = 0; place < classes.size(); place++) {
            prior.put(classes.get(place), LogOdds.probability(posterior.prior()[place]));
        }
        return prior;
    }

    private static Map<String, Double> byName(List<String> classes, double[] values) {
        var named = new HashMap<String, Double>();
        for (var place = 0; place < values.length; place++) {
            named.put(classes.get(place), values[place]);
        }
        return named;
    }
}
