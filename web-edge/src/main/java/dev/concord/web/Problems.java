package dev.concord.web;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Writes problems as answers. */
public final class Problems {

    private Problems() {}

    /** Returns the problem's body: type, title, status, detail, and the code that programs branch on. */
    public static ProblemDetail body(ProblemCode problem, String detail) {
        var body = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(problem.status()), detail);
        body.setType(problem.type());
        body.setTitle(problem.title());
        body.setProperty("code", problem.code());
        return body;
    }

    static ResponseEntity<Object> answer(ProblemException refusal) {
        var headers = new HttpHeaders();
        refusal.retryAfter()
                .ifPresent(
                        pause -> headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, pause.toSeconds()))));
        return answer(refusal.problem(), refusal.detail(), headers);
    }

    static ResponseEntity<Object> answer(ProblemCode problem, String detail, HttpHeaders headers) {
        return ResponseEntity.status(problem.status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body(problem, detail));
    }
}
