package dev.concord.submission.tasker;

import dev.concord.contracts.id.TaskerId;
import java.time.Instant;

/** Somebody who labels: a person, or an agent. */
record Tasker(TaskerId id, boolean agent, Instant registeredAt) {}
