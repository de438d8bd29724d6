package dev.concord.gateway.tasker;

import dev.concord.contracts.id.TaskerId;
import dev.concord.gateway.identity.SecretHash;
import java.time.Instant;
import java.util.Optional;

/** All taskers and the hashes of their tokens. */
interface Taskers {

    /**
     * Adds the tasker, or replaces the token of one who is the same, whose token was never used and was issued after the
     * moment given. Returns whether the token is the tasker's now.
     */
    boolean issue(Tasker tasker, SecretHash token, Instant now, Instant replacesAfter);

    Optional<Tasker> find(TaskerId id);
}
