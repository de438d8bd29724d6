package dev.concord.messaging.topic;

import java.time.Instant;

/** Known to the service that owns projects; tells the janitor what must be kept. */
@FunctionalInterface
public interface OldestUnsettledProject {

    /** Returns when the oldest project that is not settled was created; now, if all are settled. */
    Instant createdAt();
}
