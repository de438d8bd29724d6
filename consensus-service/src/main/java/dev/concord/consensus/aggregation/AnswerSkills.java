package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.List;
import java.util.Optional;

/** What a decision adds to the skill of the tasker of each of the task's first answers. */
public record AnswerSkills(List<Skill> skills) implements Evidence {

    public AnswerSkills {
        skills = List.copyOf(skills);
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        return answer < skills.size() ? Optional.of(skills.get(answer)) : Optional.empty();
    }
}
