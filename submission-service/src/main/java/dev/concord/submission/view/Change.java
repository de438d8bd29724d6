package dev.concord.submission.view;

import dev.concord.contracts.event.Event;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one record of the log means for the view.
 *
 * @param event absent where the record means nothing: a tombstone, or a record set aside as a dead letter
 * @param appendedAt when the log took it first; a re-driven record keeps its first time
 */
record Change(long offset, @Nullable Event event, Instant appendedAt) {

    Change withoutMeaning() {
        return new Change(offset, null, appendedAt);
    }
}
