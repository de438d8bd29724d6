package dev.concord.consensus.judging.domain;

/** Whether a submission counts. */
public sealed interface Count {

    /** It counts; the state has it. */
    record Counted(TaskState state) implements Count {}

    /** It does not, and changes nothing. */
    record Uncounted(Reason reason) implements Count {}

    /** Why a submission does not count. */
    enum Reason {
        /** It lies behind its project's end marker. */
        PROJECT_ENDED,
        /** It was appended after its lease and the grace had passed. */
        LATE,
        /** The same submission is in the log already. */
        REPEATED,
        /** Its tasker has labelled the task before. */
        SAME_TASKER,
        /** It is no answer to the task's question. */
        DOES_NOT_FIT,
        /** The task has more labels than anyone asked for. */
        TOO_MANY,
        /** Its project ended without the task ever having arrived. */
        NO_TASK
    }
}
