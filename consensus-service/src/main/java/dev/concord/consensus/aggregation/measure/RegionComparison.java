package dev.concord.consensus.aggregation.measure;

import dev.concord.consensus.aggregation.region.RegionForm;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Map;

/**
 * Compares regions: precision, recall and F1 of all regions at an overlap of one half, and the mean overlap of those that match.
 * In a task that was not decided, no region was found.
 *
 * @param <R> one region
 */
public final class RegionComparison<R> implements GoldComparison {

    private final RegionForm<R> form;
    private RegionScore score = RegionScore.NOTHING;
    private long tasks;
    private long right;

    public RegionComparison(RegionForm<R> form) {
        this.form = form;
    }

    /** A decision is right if each of its regions is, and none is missing. */
    @Override
    public boolean add(Label decided, Label known) {
        var its = RegionScore.of(form, decided, known);
        score = score.plus(its);
        tasks++;
        right += its.f1() == 1 ? 1 : 0;
        return its.f1() == 1;
    }

    @Override
    public double share(boolean isRight, Label decided, Label known) {
        return RegionScore.of(form, decided, known).rightShare();
    }

    @Override
    public void addUndecided(Label known) {
        add(form.label(List.of()), known);
    }

    @Override
    public Measures measures() {
        return tasks == 0
                ? Measures.NONE
                : new Measures(Map.of(
                        Measure.ACCURACY, (double) right / tasks,
                        Measure.F1, score.f1(),
                        Measure.PRECISION, score.precision(),
                        Measure.RECALL, score.recall(),
                        Measure.MEAN_IOU, score.meanOverlap()));
    }
}
