package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Refuses what a page of another origin makes a browser do in the name of whoever has signed in there. SameSite keeps the cookie from
 * other sites already; this holds for pages of neighbouring hosts, too, and for signing in, to which no cookie is needed.
 */
@Component
public final class OwnPages {

    /** Any value will do: a page of another origin cannot send it, as no preflight allows it. */
    static final String MARK = "X-Requested-By";

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final String scheme;

    OwnPages(SessionCookie cookie) {
        this.scheme = cookie.isSecure() ? "https://" : "http://";
    }

    /**
     * Lets through what a page of ours sends, or no browser at all.
     *
     * @throws ProblemException if another origin's page sends it
     */
    public void require(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        var ours = site == null
                ? isOurs(request.getHeader(HttpHeaders.ORIGIN), request.getHeader(HttpHeaders.HOST))
                : site.equals("same-origin");
        if (!ours) {
            throw new ProblemException(
                    EdgeProblem.FORBIDDEN, "Origin: another page's (expected: none, or one of this host)");
        }
    }

    /**
     * Lets through what changes nothing, and what shows that a page of ours sends it.
     *
     * @throws ProblemException if it does not
     */
    void requireMarked(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod())) {
            return;
        }
        require(request);
        if (request.getHeader(MARK) == null) {
            throw new ProblemException(
                    EdgeProblem.FORBIDDEN, MARK + ": missing (expected: any value, with a session's cookie)");
        }
    }

    /** Browsers older than Sec-Fetch-Site send the origin with whatever may change something. */
    private boolean isOurs(@Nullable String origin, @Nullable String host) {
        return origin == null || origin.equals(scheme + host);
    }
}
