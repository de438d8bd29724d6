package dev.concord.consensus.aggregation.choices;

import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is believed of all taskers of a project at one moment, and what follows for its classes and for newcomers. */
public final class SetSkills {

    /** The place of a tasker of whom nothing is known. */
    static final int NEWCOMER = -1;

    /** Sets are assumed to hold one or two classes, as firmly as so many answers about a class would say it. */
    private static final double ASSUMED_SIZE = 1.5;

    private static final double ASSUMED_ANSWERS = 20;

    private final Map<TaskerId, Integer> places;
    private final RateCounts counts;
    private final CrowdRates crowd;
    private final double[] applied;
    private final double[] asked;

    private SetSkills(Map<TaskerId, Integer> places, RateCounts counts, CrowdRates crowd) {
        this.places = Map.copyOf(places);
        this.counts = counts;
        this.crowd = crowd;
        this.applied = new double[counts.classes()];
        this.asked = new double[counts.classes()];
        for (var tasker = 0; tasker < counts.taskers(); tasker++) {
            for (var place = 0; place < counts.classes(); place++) {
                var times = counts.total(Side.APPLIES, tasker, place);
                applied[place] += times;
                asked[place] += times + counts.total(Side.APPLIES_NOT, tasker, place);
            }
        }
    }

    public static SetSkills none(List<String> classes) {
        return of(classes, Map.of());
    }

    /** Takes the rates of known classes over; others, which no decision of the project can have made, are passed over. */
    public static SetSkills of(List<String> classes, Map<TaskerId, ClassRates> rates) {
        var classPlaces = RateCounts.places(classes);
        var taskers = new ArrayList<>(rates.keySet());
        taskers.sort(Comparator.comparing(TaskerId::value));
        var counts = new RateCounts(taskers.size(), classes.size());
        var places = new HashMap<TaskerId, Integer>();
        for (var tasker : taskers) {
            var place = places.size();
            places.put(tasker, place);
            rates.getOrDefault(tasker, new ClassRates(Map.of())).rates().forEach((name, known) -> {
                var classPlace = classPlaces.get(name);
                if (classPlace != null) {
                    counts.put(place, classPlace, known);
                }
            });
        }
        return new SetSkills(places, counts, CrowdRates.learn(counts, namedShare(counts)));
    }

    /** Takes over what a refinement found, whose taskers have places and no names. */
    static SetSkills of(RateCounts counts, CrowdRates crowd) {
        return new SetSkills(Map.of(), counts, crowd);
    }

    int classes() {
        return applied.length;
    }

    int placeOf(TaskerId tasker) {
        return places.getOrDefault(tasker, NEWCOMER);
    }

    RateCounts counts() {
        return counts;
    }

    CrowdRates crowd() {
        return crowd;
    }

    /** Returns how many labels were given on tasks to which the class applies, in expectation. */
    double applied(int place) {
        return applied[place];
    }

    /** Returns how many labels were given on tasks that asked for the class. */
    double asked(int place) {
        return asked[place];
    }

    /** Returns how many labels these skills were learned from. */
    double labels() {
        var labels = 0.0;
        for (var answers : asked) {
            labels = Math.max(labels, answers);
        }
        return labels;
    }

    /** Returns the share of classes that are named, over all answers; with an assumption, while there are few. */
    static double namedShare(RateCounts counts) {
        var named = ASSUMED_ANSWERS * assumedShare(counts.classes());
        var asked = ASSUMED_ANSWERS;
        for (var tasker = 0; tasker < counts.taskers(); tasker++) {
            for (var place = 0; place < counts.classes(); place++) {
                for (var side : Side.values()) {
                    named += counts.named(side, tasker, place);
                    asked += counts.total(side, tasker, place);
                }
            }
        }
        return named / asked;
    }

    private static double assumedShare(int classes) {
        return ASSUMED_SIZE / (classes + 2);
    }
}
