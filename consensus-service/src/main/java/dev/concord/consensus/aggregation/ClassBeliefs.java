package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
        var rows = new HashMap<String, Map<String, Double>>();
        probabilities.forEach((truth, belief) -> rows.put(truth, Map.of(choice.value(), belief)));
        return Optional.of(new ConfusionCounts(rows));
    }
}
