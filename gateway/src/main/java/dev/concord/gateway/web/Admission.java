package dev.concord.gateway.web;

import dev.concord.web.Caller;
import dev.concord.web.Caller.OperatorCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.util.Optional;
import java.util.Set;

/** Who may knock where at all. Who may do what in detail, the services decide. */
final class Admission {

    private static final Set<String> OPEN_TO_ALL = Set.of(
            "POST /v1/taskers",
            "GET /v1/treasury",
            "HEAD /v1/treasury",
            "GET /v1/assets",
            "HEAD /v1/assets",
            "GET /openapi.json",
            "HEAD /openapi.json");
    private static final String OPERATOR_PATHS = "/v1/operator/";

    private Admission() {}

    static void require(String method, String path, Optional<Caller> caller) {
        if (OPEN_TO_ALL.contains(method + " " + path)) {
            return;
        }
        if (caller.isEmpty()) {
            throw new ProblemException(
                    EdgeProblem.UNAUTHENTICATED, "credential: none (expected: an API key or a bearer token)");
        }
        if (path.startsWith(OPERATOR_PATHS) && !(caller.get() instanceof OperatorCaller)) {
            throw new ProblemException(EdgeProblem.FORBIDDEN, "caller: not the operator (expected: the operator)");
        }
    }
}
