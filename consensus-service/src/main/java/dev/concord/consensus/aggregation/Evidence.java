package dev.concord.consensus.aggregation;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.Optional;

/** What one task says of the taskers who answered it. The task keeps it, so that a revision can send new minus old. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Evidence.None.class, name = "none"),
    @JsonSubTypes.Type(value = ClassBeliefs.class, name = "choice"),
    @JsonSubTypes.Type(value = SetBeliefs.class, name = "choices"),
    @JsonSubTypes.Type(value = Deviations.class, name = "scale"),
    @JsonSubTypes.Type(value = AnswerSkills.class, name = "skills")
})
public sealed interface Evidence permits Evidence.None, ClassBeliefs, SetBeliefs, Deviations, AnswerSkills {

    /** Says nothing: too early, or the method learns no skills. */
    Evidence NONE = new None();

    /** Returns what it adds to the skill of the tasker who gave that answer; empty if nothing. */
    Optional<Skill> about(int answer, Label given);

    /** No evidence. */
    record None() implements Evidence {

        @Override
        public Optional<Skill> about(int answer, Label given) {
            return Optional.empty();
        }
    }
}
