package dev.concord.testing.web;

import java.lang.reflect.Type;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the example of a body as a service does, with something left out: what a record asks for does not show in its type alone, as many
 * take null in to say more clearly what is missing.
 */
record Probe(Type type, JsonNode example) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the example has something at this place, a name for each object on the way. */
    boolean has(List<String> place) {
        return !place.isEmpty() && parent(place).has(place.getLast());
    }

    boolean isReadWithout(List<String> place) {
        var less = new Probe(type, example.deepCopy());
        ((ObjectNode) less.parent(place)).remove(place.getLast());
        return less.isRead();
    }

    private boolean isRead() {
        try {
            return JSON.readerFor(JSON.constructType(type)).readValue(example) != null;
        } catch (JacksonException refused) {
            return false;
        }
    }

    private JsonNode parent(List<String> place) {
        var node = example;
        for (var name : place.subList(0, place.size() - 1)) {
            node = node.path(name);
        }
        return node;
    }
}
