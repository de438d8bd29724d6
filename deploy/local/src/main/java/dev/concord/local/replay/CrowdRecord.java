package dev.concord.local.replay;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Recorded crowd work.
 *
 * @param labels in the order of the file
 * @param gold what experts say, by task; possibly of some tasks only
 * @param data what the crowd was shown, by task; possibly nothing
 */
record CrowdRecord(List<RecordedLabel> labels, Map<String, String> gold, Map<String, JsonNode> data) {

    CrowdRecord {
        labels = List.copyOf(labels);
        gold = Map.copyOf(gold);
        data = Map.copyOf(data);
    }

    /** Returns the tasks in the order in which they first appear. */
    Set<String> tasks() {
        var tasks = new LinkedHashSet<String>();
        labels.forEach(label -> tasks.add(label.task()));
        return tasks;
    }

    Set<String> workers() {
        var workers = new LinkedHashSet<String>();
        labels.forEach(label -> workers.add(label.worker()));
        return workers;
    }

    /** Returns the part about the first so many tasks. */
    CrowdRecord limitedTo(int maxTasks) {
        var kept = new LinkedHashSet<>(tasks().stream().limit(maxTasks).toList());
        return new CrowdRecord(
                labels.stream().filter(label -> kept.contains(label.task())).toList(), gold, data);
    }

    /** Returns the largest number of different workers that labelled one task. */
    int greatestOverlap() {
        var workersByTask = new LinkedHashMap<String, Set<String>>();
        labels.forEach(label -> workersByTask
                .computeIfAbsent(label.task(), task -> new LinkedHashSet<>())
                .add(label.worker()));
        return workersByTask.values().stream().mapToInt(Set::size).max().orElse(0);
    }

    /** Returns the labels by worker, each worker's in the order of the file. */
    Map<String, List<RecordedLabel>> byWorker() {
        var byWorker = new LinkedHashMap<String, List<RecordedLabel>>();
        labels.forEach(label -> byWorker.computeIfAbsent(label.worker(), worker -> new ArrayList<>())
                .add(label));
        return byWorker;
    }
}
