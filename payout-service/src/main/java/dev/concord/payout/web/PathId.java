package dev.concord.payout.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
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
        return parsed(text, ProjectId::parse);
    }

    /**
     * Reads a task's id.
     *
     * @throws ProblemException if it is none
     */
    public static TaskId task(String text) {
        return parsed(text, TaskId::parse);
    }

    private static <T> T parsed(String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(PayoutProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }
}
