package dev.concord.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answers where the container gave a request up and no controller's answer counts any more: a filter failed, or the body
 * broke off while it was read. A problem like any other, instead of Boot's error page.
 */
@RestController
final class ContainerErrorController implements ErrorController {

    /** The refusal that could not be answered, because the container had given the request up before. */
    static final String REFUSAL = "dev.concord.web.refusal";

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    ResponseEntity<Object> answer(HttpServletRequest request, HttpServletResponse response) {
        if (response.isCommitted()) {
            return null; // The container breaks the connection off; a problem behind half an answer helps nobody.
        }
        if (request.getAttribute(REFUSAL) instanceof ProblemException refusal) {
            return Problems.answer(refusal);
        }
        var problem = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? EdgeProblem.of(HttpStatusCode.valueOf(status))
                : EdgeProblem.NOT_FOUND;
        return Problems.answer(problem, problem.title(), new HttpHeaders());
    }
}
