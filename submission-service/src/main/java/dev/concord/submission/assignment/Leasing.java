package dev.concord.submission.assignment;

import java.util.List;

/** What became of a request for leases. */
public sealed interface Leasing {

    /**
     * What could be leased was leased.
     *
     * @param more whether the queue has candidates that were not looked at yet
     */
    record Leased(List<Assignment> assignments, List<RefusedTask> refused, boolean more) implements Leasing {

        public Leased {
            assignments = List.copyOf(assignments);
            refused = List.copyOf(refused);
        }
    }

    record UnknownProject() implements Leasing {}

    /** The project is a draft, paused, closing or settled. */
    record ProjectNotOpen(String state) implements Leasing {}

    /** The tasker is an AI agent, and the project takes none. */
    record PeopleOnly() implements Leasing {}

    /** The tasker lacks what the project asks for. */
    record NotQualified(List<Missing> missing) implements Leasing {

        public NotQualified {
            missing = List.copyOf(missing);
        }
    }

    /** The project hands out its tasks itself. */
    record NotChosen() implements Leasing {}

    /** The tasker must label or skip what they hold first. */
    record TooManyLeases() implements Leasing {}

    /** A task that was not leased, by the name it was asked for, and why. */
    record RefusedTask(String task, String reason) {}
}
