package dev.concord.gateway.web;

import dev.concord.gateway.access.Routes;
import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Answers what filters refuse by the same advice that answers what controllers refuse. */
@Component
public final class Refusals {

    private final HandlerExceptionResolver resolver;

    Refusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver resolver) {
        this.resolver = resolver;
    }

    public void answer(HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        if (refusal instanceof ProblemException problem && problem.problem() == EdgeProblem.UNAUTHENTICATED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"concord\"");
        }
        if (refusal instanceof ProblemException problem && problem.problem() == EdgeProblem.METHOD_NOT_ALLOWED) {
            response.setHeader(HttpHeaders.ALLOW, allowed(request.getRequestURI()));
        }
        if (resolver.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }

    private static String allowed(String path) {
        return Routes.methodsAt(path).stream().map(HttpMethod::name).sorted().collect(Collectors.joining(", "));
    }
}
