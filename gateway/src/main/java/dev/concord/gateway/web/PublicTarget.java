package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;

/**
 * Lets through only request targets that cannot be read in two ways. The paths of the API need neither escapes nor parameters
 * nor dots as segments, so whoever sends them wants the gateway and a service to disagree about where a request goes.
 */
final class PublicTarget {

    private static final Pattern PATH = Pattern.compile("/v1(?:/(?!\\.{1,2}(?:/|$))[A-Za-z0-9._~-]{1,200}){1,10}");
    private static final String DOCUMENT = "/openapi.json";

    private PublicTarget() {}

    static void require(HttpServletRequest request) {
        if (!isPublic(request.getRequestURI())) {
            throw new ProblemException(
                    EdgeProblem.NOT_FOUND, "path: not of the API (expected: one that " + DOCUMENT + " describes)");
        }
        if (!isDecodable(request)) {
            throw new ProblemException(EdgeProblem.MALFORMED_REQUEST, "query: not readable (expected: escaped UTF-8)");
        }
    }

    static boolean isPublic(String path) {
        return path.equals(DOCUMENT) || PATH.matcher(path).matches();
    }

    /** Tomcat decodes on the first question, and refuses what it cannot decode. */
    private static boolean isDecodable(HttpServletRequest request) {
        try {
            request.getParameterMap();
            return true;
        } catch (IllegalStateException undecodable) {
            return false;
        }
    }
}
