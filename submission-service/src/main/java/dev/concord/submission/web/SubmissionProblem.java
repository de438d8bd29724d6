package dev.concord.submission.web;

import dev.concord.web.ProblemCode;

/** Everything that can be wrong with a request to this service. */
public enum SubmissionProblem implements ProblemCode {
    MALFORMED_ID(400, "malformed-id", "An id is not a UUID"),
    PAGE_OUT_OF_RANGE(400, "page-out-of-range", "A page cannot be that large or small"),
    MALFORMED_QUERY(400, "malformed-query", "A parameter of the query makes no sense"),
    WRONG_ASSIGNMENT(400, "wrong-assignment", "The token is of another assignment"),
    TOKEN_REFUSED(403, "token-refused", "The token is not one of ours"),
    WRONG_TASKER(403, "wrong-tasker", "The assignment is another tasker's"),
    PEOPLE_ONLY(403, "people-only", "The project takes no labels of AI agents"),
    NOT_QUALIFIED(403, "not-qualified", "The project asks for what the tasker lacks"),
    UNKNOWN_PROJECT(404, "unknown-project", "There is no such project"),
    PROJECT_NOT_OPEN(409, "project-not-open", "The project gives out no tasks now"),
    PROJECT_ENDED(409, "project-ended", "The project takes no labels any more"),
    TOO_MANY_LEASES(409, "too-many-leases", "The tasker holds too many tasks"),
    ALREADY_SUBMITTED(409, "already-submitted", "A label was given and stays"),
    NOT_LEASED(409, "not-leased", "The assignment was given back"),
    LEASE_EXPIRED(410, "lease-expired", "The label came too late"),
    LABEL_TOO_LARGE(413, "label-too-large", "The label takes too many bytes"),
    LABEL_DOES_NOT_FIT(422, "label-does-not-fit", "The project has no such label"),
    UNAVAILABLE(503, "unavailable", "Nothing was decided; send the same request again");

    private final int status;
    private final String code;
    private final String title;

    SubmissionProblem(int status, String code, String title) {
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
