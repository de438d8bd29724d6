package dev.concord.task.project;

import java.time.Instant;

/** The deadline of a project may have come, at which it closes as if its vendor had asked for that. */
record DeadlinePassed(Instant now) implements ProjectChange {

    @Override
    public Outcome of(Project project) {
        if (!project.briefing().urgency().isOver(now)) {
            return new Outcome.Unchanged(project);
        }
        return switch (project) {
            case Project.Open _, Project.Paused _ -> Transition.CLOSE.of(project);
            // A draft is still being prepared; it cannot be opened before its deadline is moved.
            case Project.Draft _, Project.Closing _, Project.Settled _ -> new Outcome.Unchanged(project);
        };
    }
}
