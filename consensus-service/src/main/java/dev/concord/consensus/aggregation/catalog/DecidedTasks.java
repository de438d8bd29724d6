package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.Optional;

/** Where repeated decisions have come to rest, and the skills that they add up to. */
public final class DecidedTasks implements Estimate {

    private final DecidedRound last;

    DecidedTasks(DecidedRound last) {
        this.last = last;
    }

    @Override
    public int tasks() {
        return last.tasks();
    }

    @Override
    public Label label(int task) {
        return last.label(task);
    }

    @Override
    public double confidence(int task) {
        return last.confidence(task);
    }

    @Override
    public Decision decision(int task) {
        return last.decision(task);
    }

    @Override
    public Optional<Skill> skill(int tasker) {
        return Optional.ofNullable(last.skills().get(RepeatedDecisions.taskerId(tasker)));
    }
}
