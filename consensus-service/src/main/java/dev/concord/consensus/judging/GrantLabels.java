package dev.concord.consensus.judging;

import dev.concord.consensus.judging.domain.JudgeTask;
import dev.concord.consensus.judging.domain.Judgement;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Spends label budgets, a little at a time: each task that has its minimum of labels brings its share, and the task that gains
 * most takes it. So early tasks cannot spend what later ones need more. Once all is spent, those that got nothing are decided with
 * what they have: their labels are done, and whoever gave them waits to be paid.
 */
final class GrantLabels {

    static final Duration EVERY = Duration.ofMillis(500);

    private final TaskStates states;
    private final LabelBudgets budgets;
    private final Endings endings;
    private final Outlet outlet;
    private final Function<TaskState, Judgement> withoutMore;

    GrantLabels(
            TaskStates states,
            LabelBudgets budgets,
            Endings endings,
            Outlet outlet,
            Function<TaskState, Judgement> withoutMore) {
        this.states = states;
        this.budgets = budgets;
        this.endings = endings;
        this.outlet = outlet;
        this.withoutMore = withoutMore;
    }

    void grant(long now) {
        var moment = Instant.ofEpochMilli(now);
        for (var project : budgets.projects()) {
            if (endings.find(project).isEmpty()) {
                budgets.winners(project, moment).forEach(task -> grant(project, task, now));
                budgets.losers(project, moment).forEach(task -> decide(project, task, now));
            }
        }
    }

    private void decide(ProjectId project, TaskId task, long now) {
        var judgement = withoutMore.apply(states.find(project, task));
        keep(project, task, judgement, now);
        budgets.leave(project, task);
    }

    private void grant(ProjectId project, TaskId task, long now) {
        var judgement = JudgeTask.granted(states.find(project, task));
        if (judgement.events().isEmpty()) {
            budgets.leave(project, task);
        } else {
            keep(project, task, judgement, now);
            budgets.spendOne(project);
        }
    }

    private void keep(ProjectId project, TaskId task, Judgement judgement, long now) {
        states.put(project, task, judgement.state());
        outlet.send(judgement, now, new RecordHeaders());
    }
}
