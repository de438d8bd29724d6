package dev.concord.local.campaign;

import dev.concord.local.client.NearIdentity;
import dev.concord.local.client.TaskerApi;

/** A registered tasker with a proven account to be paid on. */
public record Tasker(TaskerApi api, NearIdentity identity) {}
