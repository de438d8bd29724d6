package dev.concord.submission.report.web;

import dev.concord.submission.report.Comment;
import dev.concord.submission.report.Fault;
import dev.concord.submission.web.Presenting;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body that reports a broken task. */
record ReportRequest(String token, Fault fault, @Nullable Comment comment) {

    ReportRequest {
        Presenting.requireToken(token);
        if (Objects.isNull(fault)) {
            throw new IllegalArgumentException("fault: missing (expected: what is wrong with the task)");
        }
    }
}
