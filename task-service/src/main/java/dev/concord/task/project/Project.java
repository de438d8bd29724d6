package dev.concord.task.project;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;

/** A project in one of its states. Each state offers the changes it allows, and no other. */
public sealed interface Project {

    ProjectFacts facts();

    /** Rises with every change; consumers ignore what is not newer. */
    long version();

    ProjectState state();

    default ProjectId id() {
        return facts().id();
    }

    /** Between its opening and its settlement: tasks are decided, and decisions may change. */
    default boolean isUnderWay() {
        return switch (this) {
            case Open _, Paused _, Closing _ -> true;
            case Draft _, Settled _ -> false;
        };
    }

    /** Returns the public facts as they are now. */
    default ProjectOpened event() {
        var ordered = facts().specification();
        return new ProjectOpened(
                id(),
                facts().vendorId(),
                version(),
                state(),
                ordered.name(),
                ordered.labelKind(),
                ordered.policy(),
                facts().terms(),
                facts().createdAt());
    }

    static Draft create(ProjectFacts facts) {
        return new Draft(facts, 1);
    }

    /** Rebuilds a project from where it was stored. */
    static Project stored(ProjectFacts facts, long version, ProjectState state) {
        return switch (state) {
            case DRAFT -> new Draft(facts, version);
            case OPEN -> new Open(facts, version);
            case PAUSED -> new Paused(facts, version);
            case CLOSING -> new Closing(facts, version);
            case SETTLED -> new Settled(facts, version);
        };
    }

    /** Takes tasks in; none is open yet. */
    record Draft(ProjectFacts facts, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.DRAFT;
        }

        Open open() {
            return new Open(facts, version + 1);
        }

        Closing close() {
            return new Closing(facts, version + 1);
        }
    }

    /** Its tasks open as far as the escrow covers them. */
    record Open(ProjectFacts facts, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.OPEN;
        }

        Paused pause() {
            return new Paused(facts, version + 1);
        }

        Closing close() {
            return new Closing(facts, version + 1);
        }
    }

    /** No new leases and no new tasks until it opens again. */
    record Paused(ProjectFacts facts, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.PAUSED;
        }

        Open open() {
            return new Open(facts, version + 1);
        }

        Closing close() {
            return new Closing(facts, version + 1);
        }
    }

    /** Nothing new; what is out is judged and booked. */
    record Closing(ProjectFacts facts, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.CLOSING;
        }

        /** Allowed once every task has ended and the escrow is settled. */
        public Settled settle() {
            return new Settled(facts, version + 1);
        }
    }

    /** The end. */
    record Settled(ProjectFacts facts, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.SETTLED;
        }
    }
}
