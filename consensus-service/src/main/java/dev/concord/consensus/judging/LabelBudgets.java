package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.LabelBudget;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/** The label budgets of the projects in this partition, and the tasks that compete for them. */
public final class LabelBudgets {

    public static final String STORE = "label-budgets";
    public static final String COMPETING = "competing-tasks";

    private static final String SLASH = "/";
    /** Follows the slash, so that it sorts behind all tasks of a project. */
    private static final String BEHIND = "0";
    /** A grant looks at no more tasks than this; the others come forward as these are served. */
    private static final int MOST_LOOKED_AT = 20_000;

    private final KeyValueStore<String, LabelBudget> budgets;
    private final KeyValueStore<String, Double> competing;

    private LabelBudgets(KeyValueStore<String, LabelBudget> budgets, KeyValueStore<String, Double> competing) {
        this.budgets = budgets;
        this.competing = competing;
    }

    public static LabelBudgets in(ProcessorContext<?, ?> context) {
        return new LabelBudgets(context.getStateStore(STORE), context.getStateStore(COMPETING));
    }

    /** A task has its minimum of labels, and adds its share to the budget of its project, if that has one. */
    void reachedMinimum(OpenedTask task) {
        var mean = task.policy().labelsPerTask();
        if (mean == null) {
            return;
        }
        var before = budgets.get(task.projectId().toString());
        var extra = mean - task.policy().overlap().min();
        budgets.put(
                task.projectId().toString(), (before == null ? new LabelBudget(extra, 0, 0) : before).oneTaskMore());
    }

    void compete(OpenedTask task, double gain) {
        competing.put(task.projectId() + SLASH + task.taskId(), gain);
    }

    /** Returns the projects that have something left. */
    List<ProjectId> unspent() {
        var unspent = new ArrayList<ProjectId>();
        try (var all = budgets.all()) {
            all.forEachRemaining(entry -> {
                if (entry.value.left() > 0) {
                    unspent.add(ProjectId.parse(entry.key));
                }
            });
        }
        return unspent;
    }

    /** Takes those tasks out of the competition that gain most, as many as the budget has labels left. */
    List<TaskId> winners(ProjectId project) {
        var budget = budgets.get(project.toString());
        var left = budget == null ? 0 : budget.left();
        var best = new PriorityQueue<Competitor>(Comparator.comparingDouble(Competitor::gain));
        try (var entries = competing.range(project + SLASH, project + BEHIND)) {
            for (var seen = 0; seen < MOST_LOOKED_AT && entries.hasNext(); seen++) {
                var entry = entries.next();
                best.add(new Competitor(entry.key, entry.value));
                if (best.size() > left) {
                    best.remove();
                }
            }
        }
        best.forEach(winner -> competing.delete(winner.key()));
        return best.stream().map(Competitor::taskId).toList();
    }

    void spendOne(ProjectId project) {
        var budget = budgets.get(project.toString());
        if (budget != null) {
            budgets.put(project.toString(), budget.oneLabelLess());
        }
    }

    /** Drops what is known of a project that is over. */
    public void forget(ProjectId project) {
        budgets.delete(project.toString());
        var keys = new ArrayList<String>();
        try (var entries = competing.range(project + SLASH, project + BEHIND)) {
            entries.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(competing::delete);
    }

    private record Competitor(String key, double gain) {

        TaskId taskId() {
            return TaskId.parse(key.substring(key.indexOf(SLASH) + 1));
        }
    }
}
