package dev.concord.submission.view;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the log means for the view.
 *
 * @param event absent where the record means nothing: a tombstone, or a record set aside as a dead letter
 * @param appendedAt when the log took it first; a re-driven record keeps its first time
 */
record Change(long offset, @Nullable Event event, Instant appendedAt) {

    /** Returns the project that may have something to lease by this change. */
    Optional<ProjectId> projectWithWork() {
        return switch (event) {
            case TaskCreated created -> Optional.of(created.projectId());
            case LabelWanted wanted -> Optional.of(wanted.projectId());
            case ProjectOpened opened -> Optional.of(opened.projectId());
            case null, default -> Optional.empty();
        };
    }

    Change withoutMeaning() {
        return new Change(offset, null, appendedAt);
    }
}
