package dev.concord.consensus.stream;

import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.label.LabelKind;

/** What all tasks of a project that were opened together have in common. */
record TaskTerms(LabelKind labelKind, Policy policy, Terms terms) {

    static TaskTerms of(OpenedTask task) {
        return new TaskTerms(task.labelKind(), task.policy(), task.terms());
    }
}
