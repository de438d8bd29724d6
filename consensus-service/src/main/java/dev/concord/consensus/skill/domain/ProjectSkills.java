package dev.concord.consensus.skill.domain;

import dev.concord.consensus.aggregation.choice.ChoiceSkills;
import dev.concord.consensus.aggregation.scale.ScaleSkills;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.ScaleKind;
import java.util.HashMap;
import java.util.Map;

/** All skills of a project at one moment, in the form its method takes them. */
public sealed interface ProjectSkills {

    /** Takes the skills of the kind's form; others, which no decision of the project can have made, are passed over. */
    static ProjectSkills of(LabelKind kind, DecisionMethod method, Map<TaskerId, Skill> taskers) {
        if (method == DecisionMethod.MAJORITY) {
            return new None();
        }
        return switch (kind) {
            case ChoiceKind choice ->
                new Choices(ChoiceSkills.of(choice.classes(), only(ConfusionCounts.class, taskers)));
            case ScaleKind scale -> new Scales(ScaleSkills.of(scale, only(ErrorMoments.class, taskers)));
        };
    }

    private static <S extends Skill> Map<TaskerId, S> only(Class<S> form, Map<TaskerId, Skill> taskers) {
        var found = new HashMap<TaskerId, S>();
        taskers.forEach((tasker, skill) -> {
            if (form.isInstance(skill)) {
                found.put(tasker, form.cast(skill));
            }
        });
        return found;
    }

    /** The method learns no skills. */
    record None() implements ProjectSkills {}

    /** Confusion matrices. */
    record Choices(ChoiceSkills skills) implements ProjectSkills {}

    /** Variances. */
    record Scales(ScaleSkills skills) implements ProjectSkills {}
}
