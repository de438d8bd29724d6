package dev.concord.consensus.refinement.web;

import dev.concord.web.ProblemCode;

/** Everything that can be wrong with a request about refinements. */
enum RefinementProblem implements ProblemCode {
    MALFORMED_ID(400, "malformed-id", "An id is not a UUID"),
    PROJECT_NOT_FOUND(404, "project-not-found", "There is no such project"),
    REFINEMENT_NOT_FOUND(404, "refinement-not-found", "There is no such refinement"),
    PROJECT_STATE(409, "project-state", "The project's state does not allow this"),
    TOO_MANY_REFINEMENTS(503, "too-many-refinements", "Other refinements come first");

    private final int status;
    private final String code;
    private final String title;

    RefinementProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
