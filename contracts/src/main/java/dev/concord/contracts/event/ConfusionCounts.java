package dev.concord.contracts.event;

import java.util.HashMap;
import java.util.Map;

/** Expected counts of (true class, given class), sparse: absent means zero. */
public record ConfusionCounts(Map<String, Map<String, Double>> counts) implements Skill {

    public ConfusionCounts {
        var rows = new HashMap<>(counts);
        rows.replaceAll((_, row) -> Map.copyOf(row));
        counts = Map.copyOf(rows);
    }
}
