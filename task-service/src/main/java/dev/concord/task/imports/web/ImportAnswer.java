package dev.concord.task.imports.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.imports.ImportReport;
import dev.concord.task.imports.ImportResult;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.time.Duration;
import java.util.Locale;

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
            case ImportResult.Refused refused ->
                throw new ProblemException(
                        TaskProblem.PROJECT_STATE,
                        "state: %s (expected: draft or open)"
                                .formatted(refused.state().name().toLowerCase(Locale.ROOT)));
            case ImportResult.TooLarge beyond ->
                throw new ProblemException(TaskProblem.IMPORT_TOO_LARGE, beyond.message());
            case ImportResult.Unreadable unreadable ->
                throw new ProblemException(TaskProblem.UNREADABLE_FILE, unreadable.message());
            case ImportResult.Lost _ ->
                throw new ProblemException(
                                TaskProblem.IMPORT_LOST, "what was read was lost (expected: the same import again)")
                        .retryAfter(AT_ONCE);
            case ImportResult.TooMany busy ->
                throw new ProblemException(
                                TaskProblem.TOO_MANY_IMPORTS,
                                "imports being read: %d (expected: fewer; send the same import later)"
                                        .formatted(busy.concurrent()))
                        .retryAfter(UNTIL_ANOTHER_IS_READ);
        };
    }
}
