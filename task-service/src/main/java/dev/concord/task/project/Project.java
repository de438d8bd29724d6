package dev.concord.task.project;

import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;

/** A project in one of its states. Each state offers the changes it allows, and no other. */
public sealed interface Project {

    ProjectFacts facts();

    /** What taskers are told now. */
    Briefing briefing();

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
        var urgency = briefing().urgency();
        return new ProjectOpened(
                id(),
                facts().vendorId(),
                version(),
                state(),
                briefing().name(),
                ordered.labelKind(),
                ordered.policy(),
                facts().terms(),
                facts().createdAt(),
                urgency.priority() == 0 ? null : urgency.priority(),
                urgency.deadline(),
                ordered.qualification());
    }

    static Draft create(ProjectFacts facts) {
        return new Draft(facts, facts.specification().briefing(), 1);
    }

    /** Rebuilds a project that tells taskers what it was ordered with. */
    static Project stored(ProjectFacts facts, long version, ProjectState state) {
        return stored(facts, facts.specification().briefing(), version, state);
    }

    /** Rebuilds a project from where it was stored. */
    static Project stored(ProjectFacts facts, Briefing briefing, long version, ProjectState state) {
        return switch (state) {
            case DRAFT -> new Draft(facts, briefing, version);
            case OPEN -> new Open(facts, briefing, version);
            case PAUSED -> new Paused(facts, briefing, version);
            case CLOSING -> new Closing(facts, briefing, version);
            case SETTLED -> new Settled(facts, briefing, version);
        };
    }

    /** Takes tasks in; none is open yet. */
    record Draft(ProjectFacts facts, Briefing briefing, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.DRAFT;
        }

        Open open() {
            return new Open(facts, briefing, version + 1);
        }

        Draft brief(Briefing changed) {
            return new Draft(facts, changed, version + 1);
        }

        Closing close() {
            return new Closing(facts, briefing, version + 1);
        }
    }

    /** Its tasks open as far as the escrow covers them. */
    record Open(ProjectFacts facts, Briefing briefing, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.OPEN;
        }

        Paused pause() {
            return new Paused(facts, briefing, version + 1);
        }

        Open brief(Briefing changed) {
            return new Open(facts, changed, version + 1);
        }

        Closing close() {
            return new Closing(facts, briefing, version + 1);
        }
    }

    /** No new leases and no new tasks until it opens again. */
    record Paused(ProjectFacts facts, Briefing briefing, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.PAUSED;
        }

        Open open() {
            return new Open(facts, briefing, version + 1);
        }

        Paused brief(Briefing changed) {
            return new Paused(facts, changed, version + 1);
        }

        Closing close() {
            return new Closing(facts, briefing, version + 1);
        }
    }

    /** Nothing new; what is out is judged and booked. */
    record Closing(ProjectFacts facts, Briefing briefing, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.CLOSING;
        }

        /** Allowed once every task has ended and the escrow is settled. */
        public Settled settle() {
            return new Settled(facts, briefing, version + 1);
        }
    }

    /** The end. */
    record Settled(ProjectFacts facts, Briefing briefing, long version) implements Project {

        @Override
        public ProjectState state() {
            return ProjectState.SETTLED;
        }
    }
}
