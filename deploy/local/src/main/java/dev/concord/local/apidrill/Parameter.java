package dev.concord.local.apidrill;

import tools.jackson.databind.JsonNode;

/**
 * A parameter of an operation.
 *
 * @param place path, query or header
 */
record Parameter(String name, String place, boolean required, JsonNode schema) {

    static Parameter of(JsonNode node) {
        return new Parameter(
                node.required("name").asString(),
                node.required("in").asString(),
                node.path("required").asBoolean(false),
                node.required("schema"));
    }
}
