package dev.concord.consensus.aggregation.catalog;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** An estimate that holds what a test says. */
final class HeldEstimate implements Estimate {

    private final List<Decision> decisions = new ArrayList<>();

    HeldEstimate with(int times, Label label, double confidence) {
        for (var time = 0; time < times; time++) {
            decisions.add(new Decision(label, confidence, Map.of(), List.of(), Evidence.NONE));
        }
        return this;
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
        return Optional.empty();
    }
}
