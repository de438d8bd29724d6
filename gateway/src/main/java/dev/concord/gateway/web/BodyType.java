package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Lets through only bodies that are of one media type: of one that stands for several the framework makes a failure of its own. */
final class BodyType {

    private BodyType() {}

    static void require(HttpServletRequest request) {
        if (isOfSeveral(request.getContentType())) {
            throw new ProblemException(
                    EdgeProblem.MALFORMED_REQUEST,
                    "Content-Type: stands for several types (expected: one, such as application/json)");
        }
    }

    static boolean isOfSeveral(@Nullable String type) {
        return type != null && type.split(";", 2)[0].contains("*");
    }
}
