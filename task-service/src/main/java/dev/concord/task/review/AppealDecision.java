package dev.concord.task.review;

import dev.concord.contracts.event.ProjectState;
import dev.concord.task.project.Project;
import java.time.Instant;

/** What becomes of a tasker's appeal. */
public sealed interface AppealDecision {

    /** It is taken in, and waits for a ruling. */
    record Appealed(Appeal appeal) implements AppealDecision {}

    /** The tasker said so before. */
    record Repeated(Appeal appeal, Appeal.State state) implements AppealDecision {}

    /** The tasker appealed for another reason before, and that stays. */
    record Differing(Appeal appeal) implements AppealDecision {}

    /** There is nothing to object to. */
    record Agreeing() implements AppealDecision {}

    /** The project's decisions are not, or no longer, made. */
    record ProjectNotUnderWay(ProjectState state) implements AppealDecision {}

    /** No submission of this tasker has been judged under this id. */
    record UnknownSubmission() implements AppealDecision {}

    static AppealDecision of(Project project, Judgement judgement, Reason reason, Instant now) {
        var before = judgement.appeal();
        if (before != null) {
            return before.reason().equals(reason)
                    ? new Repeated(before, judgement.stateOf(before))
                    : new Differing(before);
        }
        if (!project.isUnderWay()) {
            return new ProjectNotUnderWay(project.state());
        }
        return judgement.agrees()
                ? new Agreeing()
                : new Appealed(new Appeal(judgement.submissionId(), reason, judgement.rulings(), now));
    }
}
