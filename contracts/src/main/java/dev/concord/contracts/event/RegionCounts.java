package dev.concord.contracts.event;

/**
 * How a tasker marks boxes, polygons or spans, in expected counts.
 *
 * @param tasks how many tasks are counted
 * @param hits objects that are there and were marked
 * @param misses objects that are there and were not marked
 * @param falseAlarms marks where nothing is
 * @param rightClasses hits that were given the right class
 * @param squaredJitter sum over the hits of the squared distance of a boundary, relative to the object's size
 */
public record RegionCounts(
        double tasks, double hits, double misses, double falseAlarms, double rightClasses, double squaredJitter)
        implements Skill {

    public static final RegionCounts NONE = new RegionCounts(0, 0, 0, 0, 0, 0);
}
