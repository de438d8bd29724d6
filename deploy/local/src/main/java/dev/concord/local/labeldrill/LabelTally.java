package dev.concord.local.labeldrill;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Counts the labels of tasks, in any order. */
final class LabelTally {

    private final int wantedAtFirst;
    private final Map<TaskId, Map<SubmissionId, TaskerId>> labels = new HashMap<>();
    private final Map<TaskId, Integer> wanted = new HashMap<>();

    /** Every task wants so many labels at first. */
    LabelTally(int wantedAtFirst) {
        this.wantedAtFirst = wantedAtFirst;
    }

    /** The same submission again is the same label. */
    void add(LabelSubmitted label) {
        labels.computeIfAbsent(label.taskId(), _ -> new HashMap<>()).put(label.submissionId(), label.taskerId());
    }

    /** What is wanted never falls. */
    void add(LabelWanted more) {
        wanted.merge(more.taskId(), more.wanted(), Math::max);
    }

    long labels() {
        return labels.values().stream().mapToLong(Map::size).sum();
    }

    int tasks() {
        return labels.size();
    }

    /** Returns how many tasks had a tasker who labelled them more than once. */
    long labelledTwiceByOne() {
        return labels.values().stream()
                .filter(each -> new HashSet<>(each.values()).size() < each.size())
                .count();
    }

    /** Returns the tasks that got more labels than they ever wanted. */
    Set<TaskId> withTooMany() {
        var found = new HashSet<TaskId>();
        labels.forEach((task, given) -> {
            if (given.size() > wanted.getOrDefault(task, wantedAtFirst)) {
                found.add(task);
            }
        });
        return Set.copyOf(found);
    }
}
