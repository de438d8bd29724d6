package dev.concord.gateway.web;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import java.util.Optional;

/** Lets callers through to the routes that the table has for them. Whose an object is, the services decide. */
final class Admission {

    private Admission() {}

    /**
     * Lets the caller through to the route that was found.
     *
     * @throws ProblemException if there is none, or the caller may not use it
     */
    static void require(Optional<Route> route, String path, Optional<KnownCaller> caller) {
        if (caller.isEmpty() && !route.map(each -> each.access().open()).orElse(false)) {
            throw new ProblemException(
                    EdgeProblem.UNAUTHENTICATED, "credential: none (expected: an API key or a bearer token)");
        }
        var found = route.orElseThrow(() -> missing(path));
        caller.flatMap(known -> found.access().refusal(known.caller(), known.scopes()))
                .ifPresent(reason -> {
                    throw new ProblemException(EdgeProblem.FORBIDDEN, reason);
                });
    }

    private static ProblemException missing(String path) {
        return Routes.methodsAt(path).isEmpty()
                ? new ProblemException(EdgeProblem.NOT_FOUND, "path: not of the API (expected: one that is described)")
                : new ProblemException(
                        EdgeProblem.METHOD_NOT_ALLOWED, "method: not of this path (expected: one that is described)");
    }
}
