package dev.concord.gateway.web;

import dev.concord.web.EdgeProblem;
import dev.concord.web.ProblemCode;
import dev.concord.web.Problems;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what Tomcat refuses before any filter sees it: by a problem, where Tomcat would send a page for people. */
final class UnreadableRequests extends ErrorReportValve {

    private final JsonMapper json;

    UnreadableRequests(JsonMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        var status = response.getStatus();
        if (status < 400
                || response.isCommitted()
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            var problem = problem(status);
            response.setStatus(problem.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream()
                    .write(json.writeValueAsBytes(Problems.body(problem, "the request was refused unread")));
            response.finishResponse();
        } catch (IOException gone) {
            // Whoever sent it does not wait for the answer.
            container.getLogger().debug("an unreadable request's answer was not sent", gone);
        }
    }

    private static ProblemCode problem(int status) {
        return switch (status) {
            case 404 -> EdgeProblem.NOT_FOUND;
            case 405, 501 -> EdgeProblem.METHOD_NOT_ALLOWED;
            default -> status < 500 ? EdgeProblem.MALFORMED_REQUEST : EdgeProblem.INTERNAL;
        };
    }
}
