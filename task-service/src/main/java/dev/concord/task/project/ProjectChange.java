package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import java.time.Instant;

/** What a vendor may ask of a project that exists. */
public sealed interface ProjectChange permits Transition, BriefingChange, DeadlinePassed {

    Outcome of(Project project);

    /** What became of the request. */
    sealed interface Outcome {

        /** The project is in a new state. */
        record Changed(Project project) implements Outcome {}

        /** It was so already. */
        record Unchanged(Project project) implements Outcome {}

        /** The state does not allow it. */
        record Refused(ProjectState state, String expected) implements Outcome {}

        /** It was changed since the vendor looked; it has this version now. */
        record Stale(long version) implements Outcome {}

        /** What it should become does not go with what it is. */
        record Unfit(String problem) implements Outcome {}

        /** It would close at once, for its deadline has come. */
        record Late(Instant deadline) implements Outcome {}

        /** The vendor has no such project. */
        record Unknown() implements Outcome {}
    }
}
