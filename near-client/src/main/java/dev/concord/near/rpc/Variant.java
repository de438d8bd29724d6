package dev.concord.near.rpc;

import tools.jackson.databind.JsonNode;

/** How nearcore writes a variant: its name as text, or an object whose only field has that name. */
final class Variant {

    private Variant() {}

    static String name(JsonNode node) {
        if (node.isString()) {
            return node.stringValue();
        }
        if (node.isObject() && !node.isEmpty()) {
            return node.propertyNames().iterator().next();
        }
        throw new MalformedReply("variant: " + node + " (expected: text, or an object with one field)");
    }

    static Fields fields(JsonNode node) {
        return new Fields(node).object(name(node));
    }
}
