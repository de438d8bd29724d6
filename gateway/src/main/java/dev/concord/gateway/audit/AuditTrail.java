package dev.concord.gateway.audit;

import dev.concord.contracts.id.Ids;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Service;
import dev.concord.gateway.identity.KnownCaller;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Names each request, and notes those that may change something, by whoever is known. What is only read is not noted; nor are
 * leases and labels, of which the log of submissions says who gave them.
 */
@Component
@Order(-1)
final class AuditTrail extends OncePerRequestFilter {

    static final String REQUEST_ID = "Request-Id";

    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final AuditLog log;
    private final Ids ids;
    private final InstantSource clock;

    AuditTrail(AuditLog log, Ids ids, InstantSource clock) {
        this.log = log;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var id = ids.next();
        var began = clock.instant();
        response.setHeader(REQUEST_ID, id.toString());
        try {
            chain.doFilter(request, response);
        } finally {
            if (request.getAttribute(KnownCaller.ATTRIBUTE) instanceof KnownCaller known
                    && request.getAttribute(Route.ATTRIBUTE) instanceof Route route
                    && isNoted(route)) {
                append(AuditEntry.of(
                        id,
                        began,
                        known,
                        route.template(),
                        objects(route, request.getRequestURI()),
                        outcome(response, began)));
            }
        }
    }

    private static boolean isNoted(Route route) {
        return !route.reads() && route.service() != Service.SUBMISSION;
    }

    /** Accounts and keys of the chain may tell who somebody is, so that only our own ids are noted. */
    private static List<UUID> objects(Route route, String path) {
        var match = route.path().matchAndExtract(PathContainer.parsePath(path));
        return match == null
                ? List.of()
                : match.getUriVariables().values().stream()
                        .filter(value -> ID.matcher(value).matches())
                        .map(UUID::fromString)
                        .toList();
    }

    private AuditEntry.Outcome outcome(HttpServletResponse response, Instant began) {
        return new AuditEntry.Outcome(
                response.getStatus(), Duration.between(began, clock.instant()).toMillis());
    }

    /** What was done is done: if it cannot be noted, whoever did it is answered all the same, and our own log has it. */
    private void append(AuditEntry entry) {
        try {
            log.append(entry);
        } catch (DataAccessException away) {
            LOG.error("not noted in the audit log: {}", entry, away);
        }
    }
}
