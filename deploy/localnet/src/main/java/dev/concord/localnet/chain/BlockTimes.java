package dev.concord.localnet.chain;

import java.util.TreeMap;

/** When each block is made: from some heights on, so many nanoseconds apart. */
public final class BlockTimes {

    private final TreeMap<Long, Pace> paces = new TreeMap<>();

    /**
     * Sets the pace from a height on. Heights do not go back; time neither.
     *
     * @param epochNanos when the block of that height is made, since 1970
     */
    public void from(long height, long epochNanos, long intervalNanos) {
        paces.tailMap(height, true).clear();
        var earliest = paces.isEmpty() ? epochNanos : nanosAt(height - 1) + 1;
        paces.put(height, new Pace(Math.max(epochNanos, earliest), intervalNanos));
    }

    /** When the block of a height is or will be made, in nanoseconds since 1970. */
    public long nanosAt(long height) {
        var pace = paces.floorEntry(height);
        if (pace == null) {
            throw new IllegalArgumentException("height: " + height + " (expected: at least " + paces.firstKey() + ")");
        }
        return pace.getValue().startNanos()
                + (height - pace.getKey()) * pace.getValue().intervalNanos();
    }

    private record Pace(long startNanos, long intervalNanos) {}
}
