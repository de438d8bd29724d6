package dev.concord.local.campaign;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

/** Counts labels while many hands give them. */
public final class LabelCounts {

    private final Map<String, LongAdder> acceptedByTask = new ConcurrentHashMap<>();
    private final Map<String, LongAdder> rejectedByReason = new ConcurrentHashMap<>();

    public void accepted(String task) {
        acceptedByTask.computeIfAbsent(task, each -> new LongAdder()).increment();
    }

    public void rejected(String reason) {
        rejectedByReason.computeIfAbsent(reason, each -> new LongAdder()).increment();
    }

    public long accepted() {
        return acceptedByTask.values().stream().mapToLong(LongAdder::sum).sum();
    }

    public long rejected() {
        return rejectedByReason.values().stream().mapToLong(LongAdder::sum).sum();
    }

    /** Returns how many tasks have at least so many labels. */
    public long tasksWith(int labels) {
        return acceptedByTask.values().stream()
                .filter(count -> count.sum() >= labels)
                .count();
    }

    /** Returns why labels were rejected, and how many for each reason. */
    public Map<String, Long> reasons() {
        return rejectedByReason.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> entry.getValue().sum()));
    }
}
