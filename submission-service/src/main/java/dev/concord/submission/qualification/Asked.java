package dev.concord.submission.qualification;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.Qualification;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.label.LabelKind;
import org.jspecify.annotations.Nullable;

/**
 * What a project asks of its taskers; fixed by its order.
 *
 * @param kind the form of its labels: skill counts that was shown in the same
 * @param takesAgents whether AI agents may give any of its labels
 * @param qualification absent if nothing else is asked
 */
public record Asked(
        ProjectId project,
        LabelKind kind,
        boolean takesAgents,
        @Nullable Qualification qualification) {

    public static Asked by(ProjectOpened opened) {
        return new Asked(
                opened.projectId(), opened.labelKind(), opened.policy().mostAgents(100) > 0, opened.qualification());
    }
}
