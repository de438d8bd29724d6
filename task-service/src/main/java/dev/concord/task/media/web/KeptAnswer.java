package dev.concord.task.media.web;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.media.Keeping;
import dev.concord.task.media.QuotaReached;
import dev.concord.task.media.RefusedMedia;
import dev.concord.task.web.Requested;
import dev.concord.task.web.TaskProblem;
import dev.concord.web.ProblemException;
import java.io.IOException;

/** What a vendor is told of a medium that it handed over. */
final class KeptAnswer {

    private KeptAnswer() {}

    /** Returns the medium; every other result is a problem. */
    static MediaView of(ProjectId project, Keeps keeps) {
        try {
            return switch (keeps.keep()) {
                case Keeping.Kept kept -> MediaView.of(kept.media());
                case Keeping.UnknownProject _ -> throw Requested.notFound(project);
                case Keeping.ProjectSettled _ ->
                    throw new ProblemException(
                            TaskProblem.PROJECT_STATE, "project: settled (expected: one that is not over)");
            };
        } catch (RefusedMedia refused) {
            throw new ProblemException(TaskProblem.MEDIA_REFUSED, String.valueOf(refused.getMessage()));
        } catch (QuotaReached full) {
            throw new ProblemException(TaskProblem.MEDIA_QUOTA, String.valueOf(full.getMessage()));
        } catch (IOException brokenOff) {
            throw new ProblemException(
                    TaskProblem.IMPORT_INCOMPLETE, "the body broke off (expected: all of it; send it again)");
        }
    }

    /** Keeps a medium. */
    @FunctionalInterface
    interface Keeps {

        Keeping keep() throws IOException;
    }
}
