package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Optional;

/** How far each of the task's first answers lies from the decided value, in the scale's unit. */
public record Deviations(List<Double> values) implements Evidence {

    public Deviations {
        values = List.copyOf(values);
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        if (answer >= values.size()) {
            return Optional.empty();
        }
        double deviation = values.get(answer);
        return Optional.of(new ErrorMoments(1, deviation, deviation * deviation));
    }
}
