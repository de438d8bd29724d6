package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.BinaryCounts;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How probable it is that each class applies, said of the taskers of the task's first so many answers. Its size does not grow
 * with the answers: what it says of each tasker follows from the tasker's own label.
 *
 * @param probabilities one for each class that the task asked for, also where it is zero: not naming it was right then
 */
public record SetBeliefs(int answers, Map<String, Double> probabilities) implements Evidence {

    public SetBeliefs {
        probabilities = Map.copyOf(probabilities);
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        if (answer >= answers || !(given instanceof Choices choices)) {
            return Optional.empty();
        }
        var rates = new HashMap<String, BinaryCounts>();
        probabilities.forEach((name, applies) -> rates.put(
                name,
                choices.values().contains(name)
                        ? new BinaryCounts(applies, 0, 1 - applies, 0)
                        : new BinaryCounts(0, applies, 0, 1 - applies)));
        return Optional.of(new ClassRates(rates));
    }
}
