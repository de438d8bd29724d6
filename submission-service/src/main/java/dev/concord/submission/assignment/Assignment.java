package dev.concord.submission.assignment;

/**
 * A leased task with what the tasker needs to label it.
 *
 * @param taskName the vendor's name for the task
 * @param data what the tasker is shown, as JSON
 */
public record Assignment(Lease lease, String taskName, String data) {}
