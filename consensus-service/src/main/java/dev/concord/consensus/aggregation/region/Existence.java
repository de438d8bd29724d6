package dev.concord.consensus.aggregation.region;

import java.util.List;

/**
 * Whether something is there, in one task. Objects and false alarms lie in places that could be objects, of which there are more
 * than anyone marks; each tasker marks the places of objects with one probability and the others with another one.
 */
final class Existence {

    /**
     * How many places there are at least, and how many more for each mark that a tasker makes. It says how likely it is that
     * false alarms of different taskers coincide. Marks put down at random hardly ever would; but what misleads one person misleads
     * others. It must not depend on how many marks are believed, or a crowd of many false alarms would soon be believed nothing.
     */
    private static final double LEAST_PLACES = 20;

    private static final double MORE_PLACES = 5;

    private final double placesPerMark;
    private final List<TaskerRates> taskers;
    private final double ifNobodyMarks;

    /**
     * Prepares the judgement of one task.
     *
     * @param crowd what is usual among all taskers
     * @param taskers of the answers
     * @param meanMarks how many marks an answer has
     */
    Existence(TaskerRates crowd, List<TaskerRates> taskers, double meanMarks) {
        this.placesPerMark = MORE_PLACES + LEAST_PLACES / Math.max(1, meanMarks);
        this.taskers = List.copyOf(taskers);
        var logOdds = Math.log(crowd.trueMark() / crowd.hit() / placesPerMark);
        for (var tasker : taskers) {
            logOdds += passedOver(tasker);
        }
        this.ifNobodyMarks = logOdds;
    }

    /** Returns the probability that a candidate exists, by all who marked it and all who passed it over. */
    double probability(Candidate<?> candidate) {
        var logOdds = ifNobodyMarks;
        for (var mark : candidate.marks()) {
            var tasker = taskers.get(mark.answer());
            logOdds += marked(tasker) - passedOver(tasker);
        }
        return 1 / (1 + Math.exp(-logOdds));
    }

    /** Returns how far a mark speaks for its object, in units of what an unknown tasker's does; not negative. */
    double weight(TaskerRates tasker) {
        return marked(tasker) / marked(RegionSkills.NEWCOMER);
    }

    private double marked(TaskerRates tasker) {
        return Math.log(tasker.hit() / falseAlarm(tasker));
    }

    private double passedOver(TaskerRates tasker) {
        return Math.log((1 - tasker.hit()) / (1 - falseAlarm(tasker)));
    }

    /** The probability that a place without an object is marked; no greater than that of marking an object. */
    private double falseAlarm(TaskerRates tasker) {
        return Math.min(tasker.hit(), (1 - tasker.trueMark()) / placesPerMark);
    }
}
