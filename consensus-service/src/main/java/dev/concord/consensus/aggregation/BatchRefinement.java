package dev.concord.consensus.aggregation;

/**
 * Estimates all tasks and all taskers of a project together. The order in which answers were given makes no difference.
 *
 * @param <T> the table of answers that it reads
 * @param <E> what it finds
 */
@FunctionalInterface
public interface BatchRefinement<T, E extends Estimate> {

    E refine(T answers);
}
