package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what filters refuse by the same advice that answers what controllers refuse. */
@Component
final class Refusals {

    private final HandlerExceptionResolver resolver;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        if (refusal instanceof ProblemException problem && problem.problem() == EdgeProblem.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"concord\"");
        }
        if (resolver.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }
}
