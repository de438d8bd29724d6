package dev.concord.consensus.aggregation.simulation;

/**
 * The size and the make-up of a simulated project of regions.
 *
 * @param overlap how many taskers label each task
 * @param objects expected objects of a task
 * @param spammers the share of taskers who mark at random
 * @param distraction the share of false alarms that lie where others are misled as well
 */
public record RegionsPlan(int tasks, int taskers, int overlap, double objects, double spammers, double distraction) {

    public RegionsPlan {
        if (overlap < 1 || overlap > taskers) {
            throw new IllegalArgumentException("overlap: " + overlap + " (expected: 1.." + taskers + ")");
        }
    }

    /** A hundred and twenty tasks of five objects, by twenty taskers, one in ten a spammer. */
    public static RegionsPlan usual(int overlap) {
        return new RegionsPlan(120, 20, overlap, 5, 0.1, 0.3);
    }
}
