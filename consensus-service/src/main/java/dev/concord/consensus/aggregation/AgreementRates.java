package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How often each tasker of a project agrees with the others, and how often taskers of the project usually do. */
public final class AgreementRates {

    private final Map<TaskerId, AgreementCounts> taskers;
    private final AgreementCounts all;
    private final AgreementCounts assumed;

    private AgreementRates(Map<TaskerId, AgreementCounts> taskers, AgreementCounts all, AgreementCounts assumed) {
        this.taskers = Map.copyOf(taskers);
        this.all = all;
        this.assumed = assumed;
    }

    /**
     * Sums up the project.
     *
     * @param assumed what is assumed of taskers of which nothing is known yet; it weighs as much as its total
     */
    public static AgreementRates of(Map<TaskerId, AgreementCounts> taskers, AgreementCounts assumed) {
        if (!(assumed.total() > 0 && assumed.agreed() > 0 && assumed.agreed() < assumed.total())) {
            throw new IllegalArgumentException("assumed: " + assumed + " (expected: 0 < agreed < total)");
        }
        var agreed = 0.0;
        var total = 0.0;
        for (var counts : taskers.values()) {
            agreed += counts.agreed();
            total += counts.total();
        }
        return new AgreementRates(taskers, new AgreementCounts(agreed, total), assumed);
    }

    /** Returns what other tasks say of the taskers of this one: a task must not be its own witness. */
    public Elsewhere elsewhere(Question question) {
        var counts = new ArrayList<AgreementCounts>();
        var others = all;
        for (var place = 0; place < question.answers().size(); place++) {
            var answer = question.answers().get(place);
            var own = own(question.sent(), place, answer);
            counts.add(less(taskers.getOrDefault(answer.taskerId(), AgreementCounts.NONE), own));
            others = less(others, own);
        }
        var usual = (others.agreed() + assumed.agreed()) / (others.total() + assumed.total());
        return new Elsewhere(usual, counts);
    }

    private static AgreementCounts own(Evidence sent, int place, Answer answer) {
        return sent.about(place, answer.label())
                .filter(AgreementCounts.class::isInstance)
                .map(AgreementCounts.class::cast)
                .orElse(AgreementCounts.NONE);
    }

    /** Skills lag behind: they may not contain yet what is taken out. */
    private static AgreementCounts less(AgreementCounts all, AgreementCounts own) {
        var total = Math.max(0, all.total() - own.total());
        return new AgreementCounts(Math.clamp(all.agreed() - own.agreed(), 0, total), total);
    }

    /**
     * What is known without the task in question.
     *
     * @param usual the rate at which taskers of the project agree
     * @param counts of the tasker of each answer
     */
    public record Elsewhere(double usual, List<AgreementCounts> counts) {

        public Elsewhere {
            counts = List.copyOf(counts);
        }

        /** Returns the rate of an answer's tasker, shrunk to what is usual as if that had been seen so many times. */
        public double rate(int answer, double held) {
            var known = counts.get(answer);
            return (known.agreed() + held * usual) / (known.total() + held);
        }
    }
}
