package dev.concord.gateway.lease.web;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Service;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.lease.Leases;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.lease.LeaseTokens;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes the token of a lease that has ended out of a tasker's request to task-service, which then answers as to anybody without a lease.
 * Submission-service tells such tokens itself.
 */
@Component
@Order(40)
final class EndedLeases extends OncePerRequestFilter {

    private final Leases leases;

    EndedLeases(Leases leases) {
        this.leases = leases;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var token = request.getHeader(LeaseTokens.HEADER);
        var ended = token != null && isShownSomething(request) && leases.hasEnded(token);
        chain.doFilter(ended ? new WithoutLease(request) : request, response);
    }

    private static boolean isShownSomething(HttpServletRequest request) {
        return request.getAttribute(Route.ATTRIBUTE) instanceof Route route
                && route.service() == Service.TASK
                && request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller known
                && known.caller() instanceof TaskerCaller;
    }
}
