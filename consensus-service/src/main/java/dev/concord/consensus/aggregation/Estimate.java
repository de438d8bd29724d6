package dev.concord.consensus.aggregation;

import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Label;
import java.util.Optional;

/** What a refinement found: tasks, taskers and answers by their places in the table it read. */
public interface Estimate {

    int tasks();

    /** Returns the best label of a task that has answers. */
    Label label(int task);

    /** Returns the probability that the best label is right. */
    double confidence(int task);

    /** Returns all of the decision, as if the task had been decided alone with the final skills. */
    Decision decision(int task);

    /** Returns what was learned of a tasker; empty if nothing was. */
    Optional<Skill> skill(int tasker);
}
