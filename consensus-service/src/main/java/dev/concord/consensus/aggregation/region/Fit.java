package dev.concord.consensus.aggregation.region;

import java.util.List;

/** How well a mark fits an object: by overlap, and by class as far as both classes are to be trusted. */
final class Fit {

    /** Marks of one object overlap at least so much; less is more often a neighbour. */
    private static final double LEAST_OVERLAP = 0.3;
    /** How much overlap a unit of log-likelihood of the class is worth. */
    private static final double OVERLAP_OF_EVIDENCE = 0.1;

    private Fit() {}

    /** Returns the object of each of a tasker's marks, or -1, by optimal assignment. */
    static <R> int[] objects(RegionForm<R> form, List<R> marks, List<Sketch<R>> objects, TaskerRates tasker) {
        return Matching.best(marks.size(), objects.size(), new Matching.Scores() {
            @Override
            public double greatest(int mark, int object) {
                return form.greatestOverlap(marks.get(mark), objects.get(object).region()) - LEAST_OVERLAP;
            }

            @Override
            public double score(int mark, int object) {
                return fit(form, marks.get(mark), objects.get(object), tasker);
            }
        });
    }

    /** The surer both classes are, the more must a mark and an object of different classes overlap to be the same. */
    private static <R> double fit(RegionForm<R> form, R mark, Sketch<R> object, TaskerRates tasker) {
        var overlap = form.overlap(mark, object.region()) - LEAST_OVERLAP;
        if (form.name(mark).className().equals(form.name(object.region()).className())) {
            return overlap;
        }
        var bothRight = tasker.rightName() * object.rightClass();
        return overlap - Math.max(0, OVERLAP_OF_EVIDENCE * Math.log(bothRight / (1 - bothRight)));
    }
}
