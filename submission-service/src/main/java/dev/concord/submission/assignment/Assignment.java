package dev.concord.submission.assignment;

import org.jspecify.annotations.Nullable;

/**
 * A leased task with what the tasker needs to label it.
 *
 * @param taskName the vendor's name for the task
 * @param data what the tasker is shown, as JSON
 * @param proposed the answer that a verdict is asked for; absent if an answer is
 * @param predictions what models say, as JSON, where the project shows that; absent if it does not
 */
public record Assignment(
        Lease lease,
        String taskName,
        String data,
        @Nullable String proposed,
        @Nullable String predictions) {}
