package dev.concord.local.process;

/** The signal that asks a child to end in an orderly way. */
public enum StopSignal {
    TERMINATE("-TERM"),
    /** PostgreSQL's fast shutdown; on TERM it would wait for its last client to leave. */
    INTERRUPT("-INT");

    private final String option;

    StopSignal(String option) {
        this.option = option;
    }

    /** Returns the option of the {@code kill} command. */
    String option() {
        return option;
    }
}
