package dev.concord.gateway.limit;

import dev.concord.gateway.GatewaySettings;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.web.Later;
import dev.concord.gateway.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives a class of routes no more than three quarters of the places that there are: exports that take minutes leave room for
 * labels, and a rush of taskers for the operator. Streams, which stay, get a quarter, and so fewer than a service has connections.
 * A place is not waited for; the caller is told to come again.
 */
@Component
@Order(20)
final class LoadShedding extends OncePerRequestFilter {

    private final Map<RouteClass, Semaphore> places = new EnumMap<>(RouteClass.class);
    private final Refusals refusals;

    LoadShedding(GatewaySettings settings, Refusals refusals) {
        for (var each : RouteClass.values()) {
            places.put(each, new Semaphore(share(each, settings.maxRequests())));
        }
        this.refusals = refusals;
    }

    static int share(RouteClass routes, int all) {
        var quarters = routes == RouteClass.LIVE ? 1 : 3;
        return Math.max(1, Math.ceilDiv(all * quarters, 4));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var place =
                request.getAttribute(Route.ATTRIBUTE) instanceof Route route ? places.get(RouteClass.of(route)) : null;
        if (place == null) {
            chain.doFilter(request, response);
            return;
        }
        if (!place.tryAcquire()) {
            refusals.answer(request, response, Later.unavailable("too many requests of a kind (expected: fewer soon)"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            place.release();
        }
    }
}
