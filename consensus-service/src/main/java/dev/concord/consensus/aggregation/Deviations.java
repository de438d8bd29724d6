package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far each of the task's first answers lies from the decided value, in the scale's unit.
 *
 * @param middle of the scale; null in what an earlier build said, which told nothing of the labels themselves
 */
public record Deviations(List<Double> values, @Nullable Double middle) implements Evidence {

    public Deviations {
        values = List.copyOf(values);
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        if (answer >= values.size()) {
            return Optional.empty();
        }
        double deviation = values.get(answer);
        return Optional.of(
                middle == null
                        ? new ErrorMoments(1, deviation, deviation * deviation)
                        : ErrorMoments.of(deviation, ((Scale) given).value() - middle));
    }
}
