package dev.concord.task.agreement;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.log.ProjectLog.Fact;
import org.jspecify.annotations.Nullable;

/**
 * What the vendor is told of a decision, in the words of an export's line.
 *
 * @param task the vendor's name for it
 * @param labels how many the decision counted
 */
record DecisionNotice(
        ProjectId projectId,
        TaskId taskId,
        String task,
        AgreementState state,
        @Nullable Label label,
        double confidence,
        int labels,
        Revision revision,
        String method) {

    static Fact fact(LabelAgreed event) {
        return new Fact(
                type(event.state()),
                new DecisionNotice(
                        event.projectId(),
                        event.taskId(),
                        event.taskName(),
                        event.state(),
                        event.label(),
                        event.confidence(),
                        event.submissions().size(),
                        event.revision(),
                        event.method().toString()));
    }

    private static ProjectEventType type(AgreementState state) {
        return switch (state) {
            case AGREED -> ProjectEventType.LABEL_AGREED;
            case CONTESTED -> ProjectEventType.LABEL_CONTESTED;
            case WITHDRAWN -> ProjectEventType.LABEL_WITHDRAWN;
        };
    }
}
