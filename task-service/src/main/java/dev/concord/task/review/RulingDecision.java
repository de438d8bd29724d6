package dev.concord.task.review;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.label.Label;
import dev.concord.task.project.Project;
import dev.concord.task.reservation.TaskState;
import java.time.Instant;

/** What becomes of a reviewer's word on a task. */
public sealed interface RulingDecision {

    /** It holds, and is to be published. */
    record Ruled(Ruling ruling) implements RulingDecision {}

    /** The last ruling said so, and nobody has objected since. */
    record Repeated(Ruling ruling) implements RulingDecision {}

    /** The project was ordered without reviews. */
    record NotReviewed() implements RulingDecision {}

    /** The project's decisions are not, or no longer, made. */
    record ProjectNotUnderWay(ProjectState state) implements RulingDecision {}

    /** There is no decision to be looked at again. */
    record Undecided(TaskState state) implements RulingDecision {}

    /** The task cannot have such a label. */
    record Misfit(String problem) implements RulingDecision {}

    /** The label would not fit into the event of its agreement. */
    record TooLarge(String problem) implements RulingDecision {}

    /** The vendor has no such project. */
    record UnknownProject() implements RulingDecision {}

    /** The project has no such task. */
    record UnknownTask() implements RulingDecision {}

    static RulingDecision of(Project project, ReviewedTask task, Label label, Instant now) {
        if (!project.facts().isReviewed()) {
            return new NotReviewed();
        }
        var last = task.ruling();
        if (last != null && last.label().equals(label) && !task.appealedSince()) {
            return new Repeated(last);
        }
        if (!project.isUnderWay()) {
            return new ProjectNotUnderWay(project.state());
        }
        if (!isDecided(task.state())) {
            return new Undecided(task.state());
        }
        var ordered = project.facts().specification();
        var ruling = last == null ? Ruling.first(label, now) : last.followedBy(label, now);
        return ordered.labelKind()
                .problemWith(label, task.data())
                .<RulingDecision>map(Misfit::new)
                .or(() -> ordered.policy().overlap().problemWithSizeOf(label).map(TooLarge::new))
                .orElseGet(() -> new Ruled(ruling));
    }

    private static boolean isDecided(TaskState state) {
        return switch (state) {
            case AGREED, CONTESTED -> true;
            case WAITING, OPEN, WITHDRAWN -> false;
        };
    }
}
