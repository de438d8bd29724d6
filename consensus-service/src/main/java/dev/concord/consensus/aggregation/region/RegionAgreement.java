package dev.concord.consensus.aggregation.region;

import dev.concord.consensus.aggregation.AgreementMeasure;
import dev.concord.contracts.label.Label;

/**
 * One minus the panoptic quality (Kirillov et al., 2019) of one label against the other, without its threshold: the sum of the
 * overlaps of matched regions that are called the same, over the mean number of regions.
 */
public final class RegionAgreement<R> implements AgreementMeasure {

    private final RegionForm<R> form;

    public RegionAgreement(RegionForm<R> form) {
        this.form = form;
    }

    @Override
    public double disagreement(Label one, Label other) {
        var ones = form.regions(one);
        var others = form.regions(other);
        if (ones.isEmpty() && others.isEmpty()) {
            return 0;
        }
        var overlaps = RegionPairs.overlaps(form, ones, others, 0).sum();
        return Math.max(0, 1 - 2 * overlaps / (ones.size() + others.size()));
    }
}
