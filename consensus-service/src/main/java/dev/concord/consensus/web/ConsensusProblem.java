package dev.concord.consensus.web;

import dev.concord.web.ProblemCode;

/** Everything that can be wrong with a request to this service. */
public enum ConsensusProblem implements ProblemCode {
    MALFORMED_ID(400, "malformed-id", "An id is not a UUID"),
    PAGE_OUT_OF_RANGE(400, "page-out-of-range", "A page cannot be so long"),
    PROJECT_NOT_FOUND(404, "project-not-found", "There is no such project"),
    REFINEMENT_NOT_FOUND(404, "refinement-not-found", "There is no such refinement"),
    QUALITY_NOT_FOUND(404, "quality-not-found", "The project's quality is not known"),
    PROJECT_STATE(409, "project-state", "The project's state does not allow this"),
    TOO_MANY_REFINEMENTS(503, "too-many-refinements", "Other refinements come first");

    private final int status;
    private final String code;
    private final String title;

    ConsensusProblem(int status, String code, String title) {
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
