package dev.concord.gateway.limit;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.web.Refusals;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Puts off who asks too often, and tells everybody how often they may still ask
 * (<a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/">RateLimit header fields</a>, draft 10).
 */
@Component
@Order(10)
final class RateLimit extends OncePerRequestFilter {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Buckets buckets;
    private final Map<RouteClass, Integer> perMinute;
    private final Refusals refusals;

    RateLimit(Buckets buckets, LimitSettings settings, Refusals refusals) {
        this.buckets = buckets;
        this.perMinute = new EnumMap<>(settings.perMinute());
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!(request.getAttribute(Route.ATTRIBUTE) instanceof Route route)) {
            chain.doFilter(request, response);
            return;
        }
        var routes = RouteClass.of(route);
        var limit = perMinute.getOrDefault(routes, 1);
        var probe = buckets.take(routes + ":" + whose(request, routes), limit);
        tell(response, routes, limit, probe);
        if (!probe.isConsumed()) {
            refusals.answer(request, response, tooMany("requests of class " + routes, limit, probe));
            return;
        }
        chain.doFilter(request, response);
    }

    /**
     * Without a credential it is the address that counts; nothing that a caller says of proxies is believed. Where people come in
     * it counts in any case: else somebody with many tokens could guess as often as there are.
     */
    private static String whose(HttpServletRequest request, RouteClass routes) {
        return routes != RouteClass.ENTRY && request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller known
                ? known.limitedAs()
                : Address.of(request.getRemoteAddr());
    }

    private static void tell(HttpServletResponse response, RouteClass routes, int limit, ConsumptionProbe probe) {
        response.setHeader("RateLimit-Policy", "\"%s\";q=%d;w=%d".formatted(routes, limit, WINDOW.toSeconds()));
        response.setHeader(
                "RateLimit",
                "\"%s\";r=%d;t=%d"
                        .formatted(routes, probe.getRemainingTokens(), seconds(probe.getNanosToWaitForReset())));
    }

    /** Says that there were too many of something, and when there may be another. */
    static ProblemException tooMany(String what, int limit, ConsumptionProbe probe) {
        return new ProblemException(
                        EdgeProblem.TOO_MANY_REQUESTS,
                        "%s: too many (expected: at most %d a minute)".formatted(what, limit))
                .retryAfter(Duration.ofSeconds(Math.max(1, seconds(probe.getNanosToWaitForRefill()))));
    }

    private static long seconds(long nanos) {
        return Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    }
}
