package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.LabelBid;
import dev.concord.consensus.judging.domain.LabelBudget;
import dev.concord.consensus.judging.domain.LabelPrice;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.project.ProjectKeys;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The label budgets of the projects in this partition, and the tasks that compete for them. */
public final class LabelBudgets {

    public static final String STORE = "label-budgets";
    public static final String COMPETING = "competing-tasks";

    /** A grant looks at no more tasks than this; the others come forward as these are served. */
    private static final int MOST_LOOKED_AT = 20_000;
    /** As many as a stream thread decides in some tens of milliseconds. */
    private static final int MOST_DECIDED = 500;

    private final KeyValueStore<String, LabelBudget> budgets;
    private final KeyValueStore<String, LabelBid> competing;

    private final int partition;
    private final int partitions;

    private LabelBudgets(
            KeyValueStore<String, LabelBudget> budgets,
            KeyValueStore<String, LabelBid> competing,
            int partition,
            int partitions) {
        this.budgets = budgets;
        this.competing = competing;
        this.partition = partition;
        this.partitions = partitions;
    }

    /** Returns those of the context's partition, of so many. */
    public static LabelBudgets in(ProcessorContext<?, ?> context, int partitions) {
        return new LabelBudgets(
                context.getStateStore(STORE),
                context.getStateStore(COMPETING),
                context.taskId().partition(),
                partitions);
    }

    /** There is one task more in a project that may have a budget. */
    void opened(OpenedTask task) {
        change(task, LabelBudget::oneTaskMore);
    }

    /** A task has its minimum of labels, and adds its share to the budget of its project, if that has one. */
    void reachedMinimum(OpenedTask task) {
        change(task, LabelBudget::oneMinimumMore);
    }

    private void change(OpenedTask task, UnaryOperator<LabelBudget> change) {
        var mean = task.policy().labelsPerTask();
        if (mean != null) {
            var key = task.projectId().toString();
            var before = budgets.get(key);
            var extra = mean - task.policy().overlap().min();
            budgets.put(key, change.apply(before == null ? first(task.projectId(), extra) : before));
        }
    }

    /** In another project another partition comes first, or some would never round up. */
    private LabelBudget first(ProjectId project, double extraPerTask) {
        var place = Math.floorMod(partition + project.value().hashCode(), partitions);
        return LabelBudget.of(extraPerTask, place, partitions);
    }

    void compete(OpenedTask task, LabelBid bid, Instant now) {
        change(task, budget -> budget.bidAt(now));
        competing.put(ProjectKeys.key(task.projectId(), task.taskId()), bid);
    }

    /** A task needs no more labels than it has. */
    void leave(OpenedTask task) {
        if (task.policy().labelsPerTask() != null) {
            leave(task.projectId(), task.taskId());
        }
    }

    void leave(ProjectId project, TaskId task) {
        competing.delete(ProjectKeys.key(project, task));
    }

    /** Returns the projects that have a budget. */
    List<ProjectId> projects() {
        var projects = new ArrayList<ProjectId>();
        try (var all = budgets.all()) {
            all.forEachRemaining(entry -> projects.add(ProjectId.parse(entry.key)));
        }
        return projects;
    }

    /** Returns the tasks to which a label is worth its price; they are away until it comes. */
    List<TaskId> winners(ProjectId project, Instant now) {
        var budget = budgets.get(project.toString());
        if (budget == null) {
            return List.of();
        }
        var quiet = budget.isQuietAt(now);
        var left = budget.left(quiet);
        if (left < 1) {
            return List.of();
        }
        var bids = bids(project);
        var winners = LabelPrice.winners(bids, left, quiet);
        winners.forEach(
                key -> competing.put(key, Objects.requireNonNull(bids.get(key)).granted()));
        return winners.stream().map(LabelBudgets::taskId).toList();
    }

    /** Returns tasks to which no label will come, for the budget is spent, so many at a time. */
    List<TaskId> losers(ProjectId project, Instant now) {
        var budget = budgets.get(project.toString());
        if (budget == null || !budget.isSpentAt(now)) {
            return List.of();
        }
        return bids(project).entrySet().stream()
                .filter(entry -> !entry.getValue().away())
                .limit(MOST_DECIDED)
                .map(entry -> taskId(entry.getKey()))
                .toList();
    }

    private Map<String, LabelBid> bids(ProjectId project) {
        var bids = new HashMap<String, LabelBid>();
        try (var entries = competing.range(ProjectKeys.first(project), ProjectKeys.behind(project))) {
            while (bids.size() < MOST_LOOKED_AT && entries.hasNext()) {
                var entry = entries.next();
                bids.put(entry.key, entry.value);
            }
        }
        return bids;
    }

    void spendOne(ProjectId project) {
        var budget = budgets.get(project.toString());
        if (budget != null) {
            budgets.put(project.toString(), budget.oneLabelLess());
        }
    }

    /** Drops what is known of a project that is over. */
    public static void forget(ProjectId project, ProcessorContext<?, ?> context) {
        KeyValueStore<String, LabelBudget> budgets = context.getStateStore(STORE);
        KeyValueStore<String, LabelBid> competing = context.getStateStore(COMPETING);
        budgets.delete(project.toString());
        var keys = new ArrayList<String>();
        try (var entries = competing.range(ProjectKeys.first(project), ProjectKeys.behind(project))) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(competing::delete);
    }

    private static TaskId taskId(String key) {
        return TaskId.parse(ProjectKeys.partOf(key));
    }
}
