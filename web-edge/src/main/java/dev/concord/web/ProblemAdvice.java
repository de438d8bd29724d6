package dev.concord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns whatever goes wrong with a request into a problem (RFC 9457), in this one place. Nothing of our insides leaks. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final Duration OUTAGE_RETRY_AFTER = Duration.ofSeconds(1);

    /** Where the container gave the request up while its body was read, it dispatches to the place for its errors later. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> refused(ProblemException refusal, HttpServletRequest request, HttpServletResponse response) {
        if (!response.isCommitted()) {
            return Problems.answer(refusal);
        }
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null) {
            throw refusal;
        }
        request.setAttribute(ContainerErrorController.REFUSAL, refusal);
        return null;
    }

    /**
     * Either a store is away, or the defect is ours: the log has it, the caller gets no details. An answer that has begun is
     * not made good by a problem at its end; the container logs the failure and breaks the connection off, so that nobody
     * takes a part for the whole.
     */
    @ExceptionHandler
    ResponseEntity<Object> failed(Exception failure, HttpServletResponse response) throws Exception {
        if (response.isCommitted()) {
            throw failure;
        }
        if (BodyLimit.isExceeded(failure)) {
            return Problems.answer(BodyLimit.refusal());
        }
        if (Outage.isBehind(failure)) {
            LOG.warn("a request is put off: {}", failure.toString());
            return Problems.answer(
                    new ProblemException(EdgeProblem.UNAVAILABLE, "a store is away (expected: soon back)")
                            .retryAfter(OUTAGE_RETRY_AFTER));
        }
        LOG.error("a request failed", failure);
        return Problems.answer(new ProblemException(EdgeProblem.INTERNAL, "the request failed (expected: an answer)"));
    }

    /** A form whose parts cannot be told apart, or are too many; one that is too large the framework refuses itself. */
    @ExceptionHandler
    ResponseEntity<Object> malformedForm(MultipartException malformed) {
        return BodyLimit.isExceeded(malformed)
                ? Problems.answer(BodyLimit.refusal())
                : Problems.answer(new ProblemException(
                        EdgeProblem.MALFORMED_REQUEST,
                        "body: no form that can be read (expected: multipart/form-data)"));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return BodyLimit.isExceeded(unreadable)
                ? Problems.answer(BodyLimit.refusal())
                : Problems.answer(
                        new ProblemException(EdgeProblem.MALFORMED_REQUEST, UnreadableBody.explain(unreadable)));
    }

    /** All that the framework refuses passes here, with a detail that it wrote for the caller. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            LOG.error("a request failed", refusal);
        }
        if (isCommitted(request)) {
            return null;
        }
        var problem = EdgeProblem.of(status);
        var detail = status.is4xxClientError() ? detail(refusal, body) : null;
        return Problems.answer(problem, detail == null ? problem.title() : detail, headers);
    }

    private static @Nullable String detail(Exception refusal, @Nullable Object body) {
        if (body instanceof ProblemDetail framework) {
            return framework.getDetail();
        }
        return refusal instanceof ErrorResponse framework ? framework.getBody().getDetail() : null;
    }

    private static boolean isCommitted(WebRequest request) {
        var response = request instanceof ServletWebRequest servlet ? servlet.getResponse() : null;
        return response != null && response.isCommitted();
    }
}
