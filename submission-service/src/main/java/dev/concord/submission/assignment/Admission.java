package dev.concord.submission.assignment;

import java.util.List;

/** Whether a tasker may have tasks of a project, as far as that depends on who they are and what they have shown. */
public sealed interface Admission {

    record Admitted() implements Admission {}

    /**
     * The tasker lacks nothing but the project's test, and may have its control tasks.
     *
     * @param controlTasks how many the test has
     */
    record Tested(int controlTasks) implements Admission {}

    record Refused(List<Missing> missing) implements Admission {

        public Refused {
            missing = List.copyOf(missing);
        }
    }

    /** The project is not known here, or not yet. */
    record Unknown() implements Admission {}
}
