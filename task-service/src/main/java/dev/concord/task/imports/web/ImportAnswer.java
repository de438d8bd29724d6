package dev.concord.task.imports.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportReport;
import dev.concord.task.imports.ImportResult;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;

/** What a vendor is told of an import. */
final class ImportAnswer {

    /** Long enough for a file of ordinary size to be read. */
    private static final Duration UNTIL_ANOTHER_IS_READ = Duration.ofSeconds(2);

    private static final Duration AT_ONCE = Duration.ofSeconds(1);

    private ImportAnswer() {}

    /** Returns the report; every other result is a problem. */
    static ImportReport of(ProjectId project, ImportResult result) {
        return switch (result) {
            case ImportResult.Done done -> done.report();
            case ImportResult.UnknownProject _ -> throw Requested.notFound(project);
            case ImportResult.KeyReused reused -> throw problem(TaskProblem.IDEMPOTENCY_KEY_REUSED, reused);
            case ImportResult.Refused refused -> throw problem(TaskProblem.PROJECT_STATE, refused);
            case ImportResult.TooLarge beyond -> throw problem(TaskProblem.IMPORT_TOO_LARGE, beyond);
            case ImportResult.Unreadable unreadable -> throw problem(TaskProblem.UNREADABLE_FILE, unreadable);
            case ImportResult.Lost lost ->
                throw problem(TaskProblem.IMPORT_LOST, lost).retryAfter(AT_ONCE);
            case ImportResult.TooMany busy ->
                throw new ProblemException(
                                TaskProblem.TOO_MANY_IMPORTS,
                                "imports being read: %d (expected: fewer; send the same import later)"
                                        .formatted(busy.concurrent()))
                        .retryAfter(UNTIL_ANOTHER_IS_READ);
        };
    }

    private static ProblemException problem(TaskProblem code, ImportResult.Failed failed) {
        return new ProblemException(code, failed.message());
    }
}
