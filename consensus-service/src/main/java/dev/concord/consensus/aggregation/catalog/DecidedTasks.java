package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.Map;
import java.util.Optional;

/** One decision for each task that has answers, and the skills that they add up to. */
public final class DecidedTasks implements Estimate {

    private final int tasks;
    private final Map<Integer, Decision> decisions;
    private final Map<TaskerId, Skill> skills;

    DecidedTasks(int tasks, Map<Integer, Decision> decisions, Map<TaskerId, Skill> skills) {
        this.tasks = tasks;
        this.decisions = Map.copyOf(decisions);
        this.skills = Map.copyOf(skills);
    }

    @Override
    public int tasks() {
        return tasks;
    }

    @Override
    public Label label(int task) {
        return decision(task).label();
    }

    @Override
    public double confidence(int task) {
        return decision(task).confidence();
    }

    @Override
    public Decision decision(int task) {
        var decision = decisions.get(task);
        if (decision == null) {
            throw new IllegalArgumentException("task: " + task + " (expected: one that has answers)");
        }
        return decision;
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        return Optional.ofNullable(skills.get(RepeatedDecisions.taskerId(tasker)));
    }
}
