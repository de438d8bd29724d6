package dev.concord.near.rpc;

import tools.jackson.databind.JsonNode;

/** What one endpoint replied. */
sealed interface Reply {

    record Result(JsonNode value) implements Reply {}

    /** The name is that of the error's cause, such as UNKNOWN_BLOCK. */
    record Refusal(String name, JsonNode error) implements Reply {}
}
