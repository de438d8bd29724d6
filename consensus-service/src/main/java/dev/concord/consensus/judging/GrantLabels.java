package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Spends label budgets, a little at a time: each task that has its minimum of labels brings its share, and the task that gains
 * most takes it. So early tasks cannot spend what later ones need more.
 */
final class GrantLabels {

    static final Duration EVERY = Duration.ofMillis(500);

    private final TaskStates states;
    private final LabelBudgets budgets;
    private final Endings endings;
    private final Outlet outlet;

    GrantLabels(TaskStates states, LabelBudgets budgets, Endings endings, Outlet outlet) {
        this.states = states;
        this.budgets = budgets;
        this.endings = endings;
        this.outlet = outlet;
    }

    void grant(long now) {
        for (var project : budgets.unspent()) {
            if (endings.find(project).isEmpty()) {
                budgets.winners(project, Instant.ofEpochMilli(now)).forEach(task -> grant(project, task, now));
            }
        }
    }

    private void grant(ProjectId project, TaskId task, long now) {
        var judgement = JudgeTask.granted(states.find(project, task));
        if (judgement.events().isEmpty()) {
            budgets.leave(project, task);
        } else {
            states.put(project, task, judgement.state());
            budgets.spendOne(project);
            outlet.send(judgement, now, new RecordHeaders());
        }
    }
}
