package dev.concord.web;

import org.springframework.http.HttpStatusCode;

/** What can be wrong with a request before anybody looks at what it is about. */
public enum EdgeProblem implements ProblemCode {
    MALFORMED_REQUEST(400, "malformed-request", "The request cannot be read"),
    UNAUTHENTICATED(401, "unauthenticated", "It is not known who calls"),
    FORBIDDEN(403, "forbidden", "The caller may not do this"),
    NOT_FOUND(404, "not-found", "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "method-not-allowed", "The method does not fit the path"),
    NOT_ACCEPTABLE(406, "not-acceptable", "The answer comes in another media type"),
    PRECONDITION_FAILED(412, "precondition-failed", "It was changed since, or is not what was expected"),
    BODY_TOO_LARGE(413, "body-too-large", "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body comes in a media type that is not read here"),
    PRECONDITION_REQUIRED(428, "precondition-required", "A change of this must say of which version"),
    TOO_MANY_REQUESTS(429, "too-many-requests", "The caller asks too often"),
    INTERNAL(500, "internal", "Something is broken on our side"),
    UNAVAILABLE(503, "unavailable", "Nothing was decided; send the same request again");

    private final int status;
    private final String code;
    private final String title;

    EdgeProblem(int status, String code, String title) {
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** Returns the problem for a status that the web framework chose. */
    static EdgeProblem of(HttpStatusCode status) {
        for (var problem : values()) {
            if (problem.status == status.value()) {
                return problem;
            }
        }
        return status.is4xxClientError() ? MALFORMED_REQUEST : INTERNAL;
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
