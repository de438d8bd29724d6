package dev.concord.testing.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * What a schema says, with its parts put together.
 *
 * @param types without null; none if any will do
 * @param nullable whether null will do
 * @param required which properties must be there
 * @param items of an array
 * @param values of an object whose names are free
 * @param words of an enumeration; none if any will do
 * @param alternatives of which one holds
 */
record Described(
        Set<String> types,
        boolean nullable,
        Map<String, JsonNode> properties,
        Set<String> required,
        Optional<JsonNode> items,
        Optional<JsonNode> values,
        Set<String> words,
        List<JsonNode> alternatives) {

    static Described of(JsonNode schema, ApiDocument document) {
        var gathered = new Gathered(document);
        gathered.add(schema);
        return gathered.described();
    }

    /** Whether it says nothing. */
    boolean isOpen() {
        return types.isEmpty() && properties.isEmpty() && words.isEmpty() && alternatives.isEmpty();
    }

    /** The same with other properties. */
    Described with(Map<String, JsonNode> others) {
        return new Described(types, nullable, others, required, items, values, words, alternatives);
    }

    private static final class Gathered {

        private static final String NULL = "null";

        private final ApiDocument document;
        private final Set<String> types = new LinkedHashSet<>();
        private final Map<String, JsonNode> properties = new LinkedHashMap<>();
        private final Set<String> required = new LinkedHashSet<>();
        private final Set<String> words = new LinkedHashSet<>();
        private final List<JsonNode> alternatives = new ArrayList<>();
        private Optional<JsonNode> items = Optional.empty();
        private Optional<JsonNode> values = Optional.empty();
        private boolean nullable;

        /** Whether a part does not let null in. */
        private boolean strict;

        Gathered(ApiDocument document) {
            this.document = document;
        }

        void add(JsonNode reference) {
            var schema = document.resolved(reference);
            if (schema.path("type").isArray()) {
                schema.required("type").forEach(type -> types.add(type.asString()));
            } else if (schema.has("type")) {
                types.add(schema.required("type").asString());
            }
            strict |= schema.has("type") && !schema.required("type").toString().contains(NULL);
            schema.path("enum").forEach(word -> words.add(word.asString(NULL)));
            if (schema.has("const")) {
                words.add(schema.required("const").asString());
            }
            schema.path("properties")
                    .properties()
                    .forEach(each -> properties.merge(each.getKey(), each.getValue(), Gathered::both));
            schema.path("required").forEach(name -> required.add(name.asString()));
            if (schema.has("items")) {
                items = Optional.of(schema.required("items"));
            }
            if (schema.path("additionalProperties").isObject()) {
                values = Optional.of(schema.required("additionalProperties"));
            }
            schema.path("allOf").forEach(this::add);
            addAlternatives(schema);
        }

        /** One alternative beside null is what is meant, and those that only say what must be there are of the same object. */
        private void addAlternatives(JsonNode schema) {
            var all = new ArrayList<JsonNode>();
            schema.path("oneOf").forEach(all::add);
            schema.path("anyOf").forEach(all::add);
            if (all.removeIf(each -> each.path("type").asString("").equals(NULL))) {
                nullable = true;
            }
            all.removeIf(each -> each.size() == 1 && each.has("required"));
            if (all.size() == 1) {
                var soFar = strict;
                add(all.getFirst());
                strict = soFar;
            } else {
                alternatives.addAll(all);
            }
        }

        private static JsonNode both(JsonNode one, JsonNode other) {
            var both = JsonNodeFactory.instance.objectNode();
            both.putArray("allOf").add(one).add(other);
            return both;
        }

        Described described() {
            nullable = (types.remove(NULL) || nullable) && !strict;
            words.remove(NULL);
            if (!words.isEmpty() && types.isEmpty()) {
                types.add("string");
            }
            if (!properties.isEmpty() && types.isEmpty()) {
                types.add("object");
            }
            return new Described(types, nullable, properties, required, items, values, words, alternatives);
        }
    }
}
