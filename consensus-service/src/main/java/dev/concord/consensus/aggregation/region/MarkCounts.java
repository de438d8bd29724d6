package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.event.Skill;
import java.util.ArrayList;
import java.util.List;

/** Sums up what the objects of one task say of those who marked them or did not, in expected counts. */
final class MarkCounts {

    /** A change of a count below this is not worth a revision of the taskers' skills. */
    private static final double LEAST_CHANGE = 0.005;
    /** The same, of the sum of squared jitter, relative to it. */
    private static final double LEAST_JITTER_CHANGE = 0.02;

    private final List<RegionCounts> counts;

    private MarkCounts(List<RegionCounts> counts) {
        this.counts = counts;
    }

    /** Starts with the marks that were there before: those are false alarms for sure. */
    static MarkCounts of(GivenMarks<?> given) {
        var counts = new ArrayList<RegionCounts>();
        given.repeated().forEach(times -> counts.add(new RegionCounts(1, 0, 0, times, 0, 0)));
        return new MarkCounts(counts);
    }

    /**
     * Counts candidate objects, as far as they exist. An object's existence and class are judged by all marks, for with two
     * taskers judging each by the other alone would find both ever worse; where a mark lies is judged by the others' marks. A mark
     * alone says nothing of that, so that the jitter stays what it was thought to be.
     */
    static <R> MarkCounts of(GivenMarks<R> given, List<JudgedObject<R>> objects, List<TaskerRates> rates) {
        var counts = of(given);
        var existing = objects.stream().mapToDouble(JudgedObject::probability).sum();
        for (var answer = 0; answer < given.answers(); answer++) {
            counts.add(answer, new RegionCounts(0, 0, existing, 0, 0, 0));
        }
        for (var object : objects) {
            var marks = object.candidate().marks();
            for (var mark = 0; mark < marks.size(); mark++) {
                var answer = marks.get(mark).answer();
                var tasker = rates.get(answer);
                var jitter = marks.size() > 1 ? tasker.believable(object.squaredJitter(mark)) : tasker.squaredJitter();
                counts.add(answer, ofMark(object.probability(), object.rightName(mark), jitter));
            }
        }
        return counts;
    }

    /** Every object has been counted as missed by all; who marked it has not. */
    private static RegionCounts ofMark(double exists, double right, double jitter) {
        return new RegionCounts(0, exists, -exists, 1 - exists, exists * right, exists * jitter);
    }

    void add(int answer, RegionCounts more) {
        counts.set(answer, (RegionCounts) SkillSum.plus(counts.get(answer), more));
    }

    Evidence evidence() {
        return new AnswerSkills(List.<Skill>copyOf(counts));
    }

    /** Returns what was sent before if it says nearly the same. */
    Evidence unlessSame(Evidence sent) {
        if (!(sent instanceof AnswerSkills before) || before.skills().size() != counts.size()) {
            return evidence();
        }
        for (var answer = 0; answer < counts.size(); answer++) {
            if (!(before.skills().get(answer) instanceof RegionCounts old) || differs(old, counts.get(answer))) {
                return evidence();
            }
        }
        return sent;
    }

    private static boolean differs(RegionCounts old, RegionCounts now) {
        return Math.abs(old.hits() - now.hits()) > LEAST_CHANGE
                || Math.abs(old.misses() - now.misses()) > LEAST_CHANGE
                || Math.abs(old.falseAlarms() - now.falseAlarms()) > LEAST_CHANGE
                || Math.abs(old.rightClasses() - now.rightClasses()) > LEAST_CHANGE
                || Math.abs(old.squaredJitter() - now.squaredJitter()) > LEAST_JITTER_CHANGE * old.squaredJitter();
    }
}
