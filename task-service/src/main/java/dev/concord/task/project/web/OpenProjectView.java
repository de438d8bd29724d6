package dev.concord.task.project.web;

import dev.concord.contracts.event.Policy;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.event.Terms;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import dev.concord.task.project.ClassStyle;
import dev.concord.task.project.Example;
import dev.concord.task.project.Project;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An open project as taskers see it: what to do and what it earns, not what the vendor has. */
record OpenProjectView(
        ProjectId id,
        String name,
        String instructions,
        List<ClassStyle> classStyles,
        List<Example> examples,
        ProjectState state,
        LabelKind labelKind,
        Policy policy,
        Terms terms,
        @Nullable Qualification qualification,
        int priority,
        @Nullable Instant deadline,
        Instant createdAt) {

    static OpenProjectView of(Project project) {
        var facts = project.facts();
        var ordered = facts.specification();
        var briefing = project.briefing();
        return new OpenProjectView(
                project.id(),
                briefing.name(),
                briefing.instructions(),
                briefing.guidance().classStyles(),
                briefing.guidance().examples(),
                project.state(),
                ordered.labelKind(),
                ordered.policy(),
                facts.terms(),
                ordered.qualification(),
                briefing.urgency().priority(),
                briefing.urgency().deadline(),
                facts.createdAt());
    }
}
