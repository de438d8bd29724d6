package dev.concord.payout.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.web.ProblemException;
import java.util.function.Function;

/** Ids as they stand in paths. */
public final class PathId {

    private PathId() {}

    /**
     * Reads a project's id.
     *
     * @throws ProblemException if it is none
     */
    public static ProjectId project(String text) {
        return read(text, ProjectId::parse);
    }

    /**
     * Reads a task's id.
     *
     * @throws ProblemException if it is none
     */
    public static TaskId task(String text) {
        return read(text, TaskId::parse);
    }

    /**
     * Reads a tasker's id.
     *
     * @throws ProblemException if it is none
     */
    public static TaskerId tasker(String text) {
        return read(text, TaskerId::parse);
    }

    /**
     * Reads a submission's id.
     *
     * @throws ProblemException if it is none
     */
    public static SubmissionId submission(String text) {
        return read(text, SubmissionId::parse);
    }

    private static <T> T read(String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(PayoutProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }
}
