package dev.concord.consensus.skill;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import java.util.Map;

/** Makes the rule by which a project's tasks are decided, from what is known of its taskers. */
@FunctionalInterface
public interface DecisionRules {

    StreamingDecision of(LabelKind kind, DecisionMethod method, Map<TaskerId, Skill> taskers);
}
