package dev.concord.gateway.routing;

import dev.concord.gateway.web.Later;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.coyote.CloseNowException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts a request off whose answer broke off before any of it was sent. Later it closes the connection, so that nobody takes a
 * part of the labels for all of them; and without an error in the log, since callers that go away are daily business.
 */
@Component
@Order(-5)
final class BrokenAnswers implements Filter, HandlerExceptionResolver {

    private final HandlerExceptionResolver advice;

    BrokenAnswers(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver advice) {
        this.advice = advice;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException failed) {
            if (failed.getCause() instanceof BrokenOff broken) {
                throw new CloseNowException(broken.getMessage(), broken);
            }
            throw failed;
        }
    }

    /** Asked before the advice is. What goes wrong while an answer is written comes wrapped. */
    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof ServletException && failure.getCause() instanceof BrokenOff broken)) {
            return null;
        }
        if (response.isCommitted()) {
            throw broken;
        }
        response.reset();
        return advice.resolveException(
                request, response, handler, Later.unavailable("a service went away (expected: soon back)"));
    }
}
