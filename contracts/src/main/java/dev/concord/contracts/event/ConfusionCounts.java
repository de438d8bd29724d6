package dev.concord.contracts.event;

import java.util.Map;
import java.util.stream.Collectors;

/** Expected counts of (true class, given class), sparse: absent means zero. */
public record ConfusionCounts(Map<String, Map<String, Double>> counts) implements Skill {

    public ConfusionCounts {
        counts = counts.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, row -> Map.copyOf(row.getValue())));
    }
}
