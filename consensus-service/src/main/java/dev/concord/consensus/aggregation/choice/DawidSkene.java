package dev.concord.consensus.aggregation.choice;

import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.label.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Each tasker has a confusion matrix (Dawid and Skene, 1979), here with a learned prior and learned as labels arrive. The
 * posterior of a task is class prior times the likelihood of each label; the posterior in turn is the evidence that its
 * taskers' counts grow by. What a task said itself is left out of what it is judged by.
 */
public final class DawidSkene implements StreamingDecision {

    /** Labels after which an open project trusts its decisions as much as plain vote shares when it learns from them. */
    private static final double CAUTION = 1000;
    /** Beliefs below this are not told on: they would fill the skills of a hundred classes with dust. */
    private static final double LEAST_BELIEF = 0.001;
    /** A change of belief below this is not worth a revision of the taskers' skills. */
    private static final double LEAST_CHANGE = 0.002;

    private final ChoiceSkills skills;

    public DawidSkene(ChoiceSkills skills) {
        this.skills = skills;
    }

    @Override
    public Decision decide(Question question) {
        var labels = GivenClasses.of(question);
        var classes = labels.classes();
        var given = labels.given();
        var own = OwnCounts.of(question, classes);
        var prior = prior(labels, own);
        var likelihoods = likelihoods(question, given, own);
        var posterior = posterior(prior, likelihoods);
        var best = posterior.best(given);
        var parts = new ArrayList<Decision.Part>();
        for (var answer = 0; answer < given.length; answer++) {
            parts.add(new Decision.Part(
                    weight(likelihoods[answer], given[answer]),
                    given[answer] == best,
                    ClassPosterior.named(classes, likelihoods[answer])));
        }
        return new Decision(
                new Choice(classes.get(best)),
                posterior.of(best),
                namedPrior(classes, prior),
                parts,
                evidence(question, labels, posterior));
    }

    /** The logarithm of the share of each class among the project's tasks, with this task counted once for each. */
    private double[] prior(GivenClasses labels, OwnCounts own) {
        var prior = new double[labels.classes().size()];
        var control = labels.control();
        if (control.isPresent()) {
            Arrays.fill(prior, Double.NEGATIVE_INFINITY);
            prior[control.get()] = 0;
            return prior;
        }
        var sum = 0.0;
        for (var truth = 0; truth < prior.length; truth++) {
            var others = Math.max(0, skills.classCount(truth) - own.ofClass(truth));
            prior[truth] = others + labels.given().length;
            sum += prior[truth];
        }
        for (var truth = 0; truth < prior.length; truth++) {
            prior[truth] = Math.log(prior[truth] / sum);
        }
        return prior;
    }

    private double[][] likelihoods(Question question, int[] given, OwnCounts own) {
        var classes = skills.classes();
        var likelihoods = new double[given.length][classes];
        for (var answer = 0; answer < given.length; answer++) {
            var tasker = skills.of(question.answers().get(answer).taskerId());
            for (var truth = 0; truth < classes; truth++) {
                var mine = own.ofAnswer(answer, truth);
                var count = Math.max(0, tasker.count(truth, given[answer]) - mine);
                var total = Math.max(count, tasker.total(truth) - mine);
                likelihoods[answer][truth] = Math.log((count + skills.crowd().pseudoCount(truth, given[answer]))
                        / (total + skills.crowd().total(truth)));
            }
        }
        return likelihoods;
    }

    private static ClassPosterior posterior(double[] prior, double[][] likelihoods) {
        var logarithms = prior.clone();
        for (var likelihood : likelihoods) {
            for (var truth = 0; truth < logarithms.length; truth++) {
                logarithms[truth] += likelihood[truth];
            }
        }
        return ClassPosterior.ofLogarithms(logarithms);
    }

    /** How far a label speaks for its class against the next best, in units of what an unknown tasker's label says. */
    private static double weight(double[] likelihood, int given) {
        var other = Double.NEGATIVE_INFINITY;
        for (var truth = 0; truth < likelihood.length; truth++) {
            if (truth != given) {
                other = Math.max(other, likelihood[truth]);
            }
        }
        return Math.max(0, likelihood[given] - other) / CrowdPrior.startAdvantage(likelihood.length);
    }

    private static Map<String, Double> namedPrior(List<String> classes, double[] logarithms) {
        var prior = new HashMap<String, Double>();
        for (var truth = 0; truth < logarithms.length; truth++) {
            if (logarithms[truth] > Double.NEGATIVE_INFINITY) {
                prior.put(classes.get(truth), Math.exp(logarithms[truth]));
            }
        }
        return prior;
    }

    /**
     * A task with one label says nothing, for its label would only confirm itself; a control task always does. While the
     * project is open, the posterior is blended with the vote share, which a few early spammers cannot turn over.
     */
    private Evidence evidence(Question question, GivenClasses labels, ClassPosterior posterior) {
        var answers = labels.given().length;
        if (answers < 2 && labels.control().isEmpty()) {
            return Evidence.NONE;
        }
        var caution = question.stage() == Stage.OPEN && labels.control().isEmpty()
                ? CAUTION / (CAUTION + skills.labels())
                : 0;
        var beliefs = new double[skills.classes()];
        for (var truth = 0; truth < beliefs.length; truth++) {
            beliefs[truth] = (1 - caution) * posterior.of(truth);
        }
        for (var place : labels.given()) {
            beliefs[place] += caution / answers;
        }
        var evidence = sparse(labels.classes(), beliefs, answers);
        return OwnCounts.differs(question.sent(), evidence, LEAST_CHANGE) ? evidence : question.sent();
    }

    private static ClassBeliefs sparse(List<String> classes, double[] beliefs, int answers) {
        var kept =
                Arrays.stream(beliefs).filter(belief -> belief >= LEAST_BELIEF).sum();
        var probabilities = new HashMap<String, Double>();
        for (var truth = 0; truth < beliefs.length; truth++) {
            if (beliefs[truth] >= LEAST_BELIEF) {
                probabilities.put(classes.get(truth), beliefs[truth] / kept);
            }
        }
        return new ClassBeliefs(answers, probabilities);
    }
}
