package dev.concord.local.client;

import dev.concord.contracts.id.SubmissionId;
import tools.jackson.databind.JsonNode;

/** A lease of one task, with the token that proves it. */
public record Assignment(SubmissionId id, String task, JsonNode data, String token) {}
