package dev.concord.consensus.refinement.domain;

import dev.concord.consensus.aggregation.packed.LongColumn;
import java.util.UUID;

/** Ids side by side, sixteen bytes each. */
final class IdColumn {

    private final LongColumn most = new LongColumn();
    private final LongColumn least = new LongColumn();

    void add(UUID id) {
        most.add(id.getMostSignificantBits());
        least.add(id.getLeastSignificantBits());
    }

    UUID get(int place) {
        return new UUID(most.get(place), least.get(place));
    }

    boolean holds(int place, UUID id) {
        return most.get(place) == id.getMostSignificantBits() && least.get(place) == id.getLeastSignificantBits();
    }

    int compare(int one, int other) {
        var byMost = Long.compare(most.get(one), most.get(other));
        return byMost != 0 ? byMost : Long.compare(least.get(one), least.get(other));
    }

    int size() {
        return most.size();
    }
}
