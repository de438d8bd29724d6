package dev.concord.gateway.web;

import dev.concord.gateway.GatewaySettings;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves so many requests at a time. There must be a thread for each connection: whoever is refused may go on sending what nobody reads,
 * and holds a thread while it does, but no place.
 */
@Component
@Order(-10)
final class RequestLimit extends OncePerRequestFilter {

    private final Semaphore places;
    private final Refusals refusals;

    RequestLimit(
            GatewaySettings settings,
            Refusals refusals,
            @Value("${server.tomcat.threads.max:200}") int threads,
            @Value("${server.tomcat.max-connections:8192}") int connections) {
        if (threads < connections) {
            throw new IllegalArgumentException(
                    "server.tomcat.threads.max: %d (expected: at least server.tomcat.max-connections, %d)"
                            .formatted(threads, connections));
        }
        this.places = new Semaphore(settings.maxRequests());
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refusals.answer(request, response, Later.unavailable("too many requests at once (expected: fewer soon)"));
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }
}
