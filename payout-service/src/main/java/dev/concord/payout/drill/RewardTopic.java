package dev.concord.payout.drill;

import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** The topic {@code reward-due}: in order for each tasker, and told again from some point on whenever a reader has crashed. */
final class RewardTopic {

    private static final int MOST_AT_ONCE = 5;

    private final Map<TaskerId, List<RewardDue>> log = new LinkedHashMap<>();
    private final Map<TaskerId, Integer> read = new HashMap<>();

    void append(RewardDue due) {
        log.computeIfAbsent(due.taskerId(), _ -> new ArrayList<>()).add(due);
    }

    /** Returns what is read next, of several taskers mixed, some of it for another time. */
    List<RewardDue> next(SplittableRandom random) {
        var batch = new ArrayList<RewardDue>();
        log.forEach((tasker, events) -> {
            var from = Math.max(0, position(tasker) - (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
            batch.addAll(events.subList(from, Math.min(events.size(), from + 1 + random.nextInt(MOST_AT_ONCE))));
        });
        return batch;
    }

    /** Notes that a batch is booked. */
    void commit(List<RewardDue> batch) {
        log.forEach((tasker, events) -> {
            for (var due : batch) {
                if (due.taskerId().equals(tasker)) {
                    read.merge(tasker, events.indexOf(due) + 1, Math::max);
                }
            }
        });
    }

    boolean isRead() {
        return log.entrySet().stream()
                .allMatch(each -> position(each.getKey()) == each.getValue().size());
    }

    private int position(TaskerId tasker) {
        return read.getOrDefault(tasker, 0);
    }
}
