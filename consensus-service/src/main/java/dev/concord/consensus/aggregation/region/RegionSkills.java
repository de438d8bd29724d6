package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.region.SharedRate.Tally;
import dev.concord.contracts.event.RegionCounts;
import dev.concord.contracts.id.TaskerId;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;

/** What is believed of all taskers of a project at one moment: each one's rates, shrunk to what is usual in the project. */
public final class RegionSkills {

    private static final double ASSUMED_HITS = 0.8;
    private static final double ASSUMED_TRUE_MARKS = 0.85;
    private static final double ASSUMED_RIGHT_CLASSES = 0.85;
    /** A boundary is assumed to lie a tenth of the object's size off. */
    private static final double ASSUMED_JITTER = 0.01;
    /** Hits that the assumed jitter is worth. */
    private static final double ASSUMED_JITTER_HITS = 20;
    /** Hits after which a tasker's own jitter counts as much as the crowd's. Taskers differ much in it, so they are few. */
    private static final double JITTER_HELD = 4;
    /** Nobody is so exact that their marks would outvote any number of others. */
    private static final double LEAST_JITTER = 1e-5;

    /** An unknown tasker of an unknown project. */
    static final TaskerRates NEWCOMER =
            new TaskerRates(ASSUMED_HITS, ASSUMED_TRUE_MARKS, ASSUMED_RIGHT_CLASSES, ASSUMED_JITTER);

    private static final double ASSUMED_OBJECTS = 2;
    private static final double ASSUMED_TASKS = 5;

    private final Map<TaskerId, RegionCounts> taskers;
    private final SharedRate hits;
    private final SharedRate trueMarks;
    private final SharedRate rightClasses;
    private final double usualJitter;
    private final double objectsPerTask;

    private RegionSkills(Map<TaskerId, RegionCounts> taskers) {
        this.taskers = Map.copyOf(taskers);
        this.hits = SharedRate.learned(ASSUMED_HITS, tallies(RegionSkills::hits));
        this.trueMarks = SharedRate.learned(ASSUMED_TRUE_MARKS, tallies(RegionSkills::trueMarks));
        this.rightClasses = SharedRate.learned(ASSUMED_RIGHT_CLASSES, tallies(RegionSkills::rightClasses));
        var marked = ASSUMED_JITTER_HITS;
        var jitter = ASSUMED_JITTER_HITS * ASSUMED_JITTER;
        var objects = ASSUMED_TASKS * ASSUMED_OBJECTS;
        var tasks = ASSUMED_TASKS;
        for (var each : this.taskers.values()) {
            marked += positive(each.hits());
            jitter += positive(each.squaredJitter());
            objects += positive(each.hits()) + positive(each.misses());
            tasks += positive(each.tasks());
        }
        this.usualJitter = jitter / marked;
        this.objectsPerTask = objects / tasks;
    }

    public static RegionSkills of(Map<TaskerId, RegionCounts> taskers) {
        return new RegionSkills(taskers);
    }

    /** Returns a tasker's rates without what the task in question has told of them itself. */
    TaskerRates of(TaskerId tasker, RegionCounts own) {
        var known = taskers.getOrDefault(tasker, RegionCounts.NONE);
        var others = new RegionCounts(
                positive(known.tasks() - own.tasks()),
                positive(known.hits() - own.hits()),
                positive(known.misses() - own.misses()),
                positive(known.falseAlarms() - own.falseAlarms()),
                positive(known.rightClasses() - own.rightClasses()),
                positive(known.squaredJitter() - own.squaredJitter()));
        var jitter = (others.squaredJitter() + JITTER_HELD * usualJitter) / (others.hits() + JITTER_HELD);
        return new TaskerRates(
                hits.of(hits(others)),
                trueMarks.of(trueMarks(others)),
                rightClasses.of(rightClasses(others)),
                Math.max(LEAST_JITTER, jitter));
    }

    /** Returns what is usual among the taskers. */
    TaskerRates usual() {
        return new TaskerRates(hits.mean(), trueMarks.mean(), rightClasses.mean(), usualJitter);
    }

    /** Returns how many objects a task has, on average. */
    double objectsPerTask() {
        return objectsPerTask;
    }

    private Collection<Tally> tallies(Function<RegionCounts, Tally> form) {
        return taskers.values().stream().map(form).toList();
    }

    private static Tally hits(RegionCounts counts) {
        return tally(counts.hits(), counts.misses());
    }

    private static Tally trueMarks(RegionCounts counts) {
        return tally(counts.hits(), counts.falseAlarms());
    }

    private static Tally rightClasses(RegionCounts counts) {
        return tally(counts.rightClasses(), counts.hits() - counts.rightClasses());
    }

    private static Tally tally(double successes, double failures) {
        return new Tally(positive(successes), positive(successes) + positive(failures));
    }

    /** What was subtracted again may leave a little less than nothing. */
    private static double positive(double count) {
        return Math.max(0, count);
    }
}
