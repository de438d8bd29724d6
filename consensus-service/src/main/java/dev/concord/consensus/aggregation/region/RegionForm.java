package dev.concord.consensus.aggregation.region;

import dev.concord.contracts.label.Label;
import java.util.Comparator;
import java.util.List;

/**
 * The geometry of one kind of region.
 *
 * @param <R> one region, in the form that the geometry is reckoned in; equal if it is the same mark
 */
public interface RegionForm<R> {

    /**
     * Returns the regions of a label.
     *
     * @throws IllegalArgumentException if the label is of another kind
     */
    List<R> regions(Label label);

    Label label(List<R> regions);

    RegionName name(R region);

    R named(R region, RegionName name);

    /** Returns intersection over union, 0..1; degenerate regions overlap wholly if they are the same. */
    double overlap(R one, R other);

    /** Returns a bound that the overlap does not exceed, and that costs little. */
    double greatestOverlap(R one, R other);

    /** Returns the mean squared distance of the mark's boundary from the known one's, relative to the known one's size. */
    double squaredJitter(R mark, R known);

    /** Prepares a vote on where an object lies, among its marks. */
    Ballot<R> ballot(List<R> marks);

    /** Returns the order in which regions of a label are listed, total on different places. */
    Comparator<R> order();
}
