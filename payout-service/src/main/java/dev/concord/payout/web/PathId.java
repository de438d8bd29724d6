package dev.concord.payout.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.web.ProblemException;

/** Ids as they stand in paths. */
public final class PathId {

    private PathId() {}

    /**
     * Reads a project's id.
     *
     * @throws ProblemException if it is none
     */
    public static ProjectId project(String text) {
        try {
            return ProjectId.parse(text);
        } catch (IllegalArgumentException malformed) {
            throw new ProblemException(PayoutProblem.MALFORMED_ID, String.valueOf(malformed.getMessage()));
        }
    }
}
