package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How probable each class is as the task's true one, said of the taskers of its first so many answers.
 *
 * @param probabilities sparse: absent means zero
 */
public record ClassBeliefs(int answers, Map<String, Double> probabilities) implements Evidence {

    public ClassBeliefs {
        probabilities = Map.copyOf(probabilities);
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        if (answer >= answers || !(given instanceof Choice choice)) {
            return Optional.empty();
        }
        return Optional.of(new ConfusionCounts(probabilities.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, belief -> Map.of(choice.value(), belief.getValue())))));
    }
}
