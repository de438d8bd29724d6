package dev.concord.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller the caller that it asks for, or refuses the request. */
final class CallerArgument implements HandlerMethodArgumentResolver {

    private final RequestCallers callers;

    CallerArgument(RequestCallers callers) {
        this.callers = callers;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return Caller.class.isAssignableFrom(parameter.getParameterType());
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var servletRequest = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var caller = callers.of(servletRequest)
                .orElseThrow(() -> new ProblemException(
                        EdgeProblem.UNAUTHENTICATED, "the caller is not known (expected: a call through the gateway)"));
        if (!parameter.getParameterType().isInstance(caller)) {
            throw new ProblemException(
                    EdgeProblem.FORBIDDEN,
                    "caller: a %s (expected: a %s)"
                            .formatted(name(caller.getClass()), name(parameter.getParameterType())));
        }
        return caller;
    }

    private static String name(Class<?> kind) {
        return kind.getSimpleName().replace("Caller", "").toLowerCase(Locale.ROOT);
    }
}
