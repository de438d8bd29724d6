package dev.concord.gateway.web;

import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import dev.concord.gateway.identity.CallerStatements;
import dev.concord.gateway.identity.IdentifyCaller;
import dev.concord.gateway.identity.KnownCaller;
import dev.concord.gateway.identity.SecretKind;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls and for which route before anything else looks at a request, and says so to whoever answers it. */
@Component
@Order(0)
final class Doorkeeper extends OncePerRequestFilter {

    private final IdentifyCaller callers;
    private final CallerStatements statements;
    private final SessionCookie cookie;
    private final OwnPages pages;
    private final Refusals refusals;

    Doorkeeper(
            IdentifyCaller callers,
            CallerStatements statements,
            SessionCookie cookie,
            OwnPages pages,
            Refusals refusals) {
        this.callers = callers;
        this.statements = statements;
        this.cookie = cookie;
        this.pages = pages;
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest admitted;
        try {
            admitted = admitted(request);
        } catch (RuntimeException refusal) {
            refusals.answer(request, response, refusal);
            return;
        }
        chain.doFilter(admitted, response);
    }

    private HttpServletRequest admitted(HttpServletRequest request) {
        PublicTarget.require(request);
        BodyType.require(request);
        var route = Routes.find(HttpMethod.valueOf(request.getMethod()), request.getRequestURI());
        route.ifPresent(found -> request.setAttribute(Route.ATTRIBUTE, found));
        var caller = caller(request, route.map(found -> found.access().open()).orElse(false));
        caller.ifPresent(known -> request.setAttribute(KnownCaller.ATTRIBUTE, known));
        Admission.require(route, request.getRequestURI(), caller);
        return new IdentifiedRequest(request, caller.map(known -> statements.about(known.caller())));
    }

    /** A browser goes on to send a session that has ended, so that who comes to sign in again is not refused for it. */
    private Optional<KnownCaller> caller(HttpServletRequest request, boolean open) {
        var secret = PresentedSecret.in(request, cookie);
        var caller = secret.flatMap(callers::identify);
        if (caller.isPresent() && caller.get().session() != null) {
            pages.requireMarked(request);
        }
        if (secret.isPresent() && caller.isEmpty() && !(open && secret.get().kind() == SecretKind.SESSION)) {
            throw PresentedSecret.unknown();
        }
        return caller;
    }
}
