package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One decision for each task, and the skills that they add up to. */
public final class DecidedTasks implements Estimate {

    private final List<Decision> decisions;
    private final Map<TaskerId, Skill> skills;

    DecidedTasks(List<Decision> decisions, Map<TaskerId, Skill> skills) {
        this.decisions = List.copyOf(decisions);
        this.skills = Map.copyOf(skills);
    }

    @Override
    public int tasks() {
        return decisions.size();
    }

    @Override
    public Label label(int task) {
        return decisions.get(task).label();
    }

    @Override
    public double confidence(int task) {
        return decisions.get(task).confidence();
    }

    @Override
    public Decision decision(int task) {
        return decisions.get(task);
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        return Optional.ofNullable(skills.get(RepeatedDecisions.taskerId(tasker)));
    }
}
