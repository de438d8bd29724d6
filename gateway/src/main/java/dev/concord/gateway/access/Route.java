package dev.concord.gateway.access;

import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * One thing that can be asked for, who answers it and who may ask. A route that is got may be asked for its headers alone, too.
 *
 * @param path its variables are the parameters of the described path
 * @param patient whether its service may be silent for long: it adds a file of tasks before it answers
 * @param once whether the first answer to a request with an Idempotency-Key is remembered here, and a repetition gets it
 */
public record Route(
        HttpMethod method, PathPattern path, Service service, Access access, boolean patient, boolean once) {

    /** The request's attribute that has the route which the request is for. */
    public static final String ATTRIBUTE = Route.class.getName();

    Route(HttpMethod method, String pattern, Service service, Access access) {
        this(method, PathPatternParser.defaultInstance.parse(pattern), service, access, false, false);
    }

    /** Has requests with an Idempotency-Key carried out once; only of known callers, as nobody gets the answer of somebody else. */
    Route carriedOutOnce() {
        if (access.open()) {
            throw new IllegalArgumentException(template() + ": open to anybody (expected: to known callers)");
        }
        return new Route(method, path, service, access, patient, true);
    }

    /** Has the service waited for as long as it takes to add a large file. */
    Route patiently() {
        return new Route(method, path, service, access, true, once);
    }

    /** Returns method and path with its variables: the same text for all requests to the route. */
    public String template() {
        return method + " " + path.getPatternString();
    }

    /** Tells whether it changes nothing. */
    public boolean reads() {
        return method.equals(HttpMethod.GET) || method.equals(HttpMethod.OPTIONS);
    }

    boolean fits(PathContainer target) {
        return path.matches(target);
    }

    boolean fits(HttpMethod asked) {
        return asked.equals(method) || (asked.equals(HttpMethod.HEAD) && method.equals(HttpMethod.GET));
    }
}
