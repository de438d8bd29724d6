package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a decision adds to the skill of the tasker of each of the task's first answers. */
public record AnswerSkills(List<Skill> skills) implements Evidence {

    public AnswerSkills {
        skills = List.copyOf(skills);
    }

    /** Returns how often each answer's tasker agreed, each out of the same number of times. */
    public static AnswerSkills ofAgreements(double[] agreed, double total) {
        return new AnswerSkills(Arrays.stream(agreed)
                .<Skill>mapToObj(times -> new AgreementCounts(times, total))
                .toList());
    }

    @Override
    public Optional<Skill> about(int answer, Label given) {
        return answer < skills.size() ? Optional.of(skills.get(answer)) : Optional.empty();
    }
}
