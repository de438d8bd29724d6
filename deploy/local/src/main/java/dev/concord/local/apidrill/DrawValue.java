package dev.concord.local.apidrill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Draws values that a schema allows, at its edges more often than between them, and now and then one that it does not allow.
 * Values that were seen under the same name are taken first.
 */
final class DrawValue {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int DEEPEST = 8;
    private static final int MOST_ELEMENTS = 60;
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final RandomGenerator random;
    private final ApiDescription description;
    private final Nonsense nonsense;
    private final DrawLeaf leaves;
    private final Sighting sighting;
    private final double wildness;

    /** Draws with values of a sighting; the wildness is the share of values that no schema has. */
    DrawValue(RandomGenerator random, ApiDescription description, Sighting sighting, double wildness) {
        this.random = random;
        this.description = description;
        this.nonsense = new Nonsense(random);
        this.leaves = new DrawLeaf(random, sighting);
        this.sighting = sighting;
        this.wildness = wildness;
    }

    /** Draws a value for a name; the name is that of a property or a parameter. */
    JsonNode draw(String name, JsonNode schema) {
        return draw(name, schema, 0);
    }

    /** Takes a value as it is, but for what was seen under the same names, and for some nonsense. */
    JsonNode varied(String name, JsonNode example) {
        if (isWild()) {
            return nonsense.value();
        }
        if (example.isObject()) {
            var object = JSON.objectNode();
            example.properties().forEach(each -> object.set(each.getKey(), varied(each.getKey(), each.getValue())));
            return wilder(object);
        }
        if (example.isArray()) {
            var array = JSON.arrayNode();
            example.forEach(element -> array.add(varied("", element)));
            return array;
        }
        return example.isString() && isLikely()
                ? JSON.stringNode(sighting.value(name).orElse(example.asString()))
                : example;
    }

    private JsonNode draw(String name, JsonNode unresolved, int depth) {
        var schema = description.resolved(unresolved);
        if (isWild() || depth > DEEPEST) {
            return nonsense.value();
        }
        if (schema.has("const")) {
            return schema.required("const");
        }
        if (schema.has("enum")) {
            return oneOf(schema.required("enum"));
        }
        if (schema.has("allOf")) {
            return joined(name, schema.required("allOf"), depth);
        }
        if (schema.has("oneOf") && !schema.has("properties")) {
            return draw(name, oneOf(schema.required("oneOf")), depth + 1);
        }
        return ofType(type(schema), name, schema, depth);
    }

    private JsonNode ofType(String type, String name, JsonNode schema, int depth) {
        return switch (type) {
            case "object" -> object(schema, depth);
            case "array" -> array(name, schema, depth);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> leaves.number(schema, BigDecimal.ONE);
            case "number" -> leaves.number(schema, HUNDREDTH);
            case "null" -> JSON.nullNode();
            default -> JSON.stringNode(leaves.text(name, schema));
        };
    }

    private ObjectNode object(JsonNode schema, int depth) {
        var required = texts(schema.path("required"));
        var object = JSON.objectNode();
        for (var property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || random.nextBoolean()) {
                object.set(property.getKey(), draw(property.getKey(), property.getValue(), depth + 1));
            }
        }
        if (!schema.has("properties")) {
            object.put("url", "https://example.org/" + random.nextInt(100) + ".jpg")
                    .put("text", leaves.text("text", schema));
        }
        if (schema.has("oneOf")) {
            keepOne(object, schema.required("oneOf"), schema, depth);
        }
        return wilder(object);
    }

    /** Of properties that exclude each other those of one alternative stay. */
    private void keepOne(ObjectNode object, JsonNode alternatives, JsonNode schema, int depth) {
        var kept = texts(oneOf(alternatives).path("required"));
        alternatives.forEach(each -> texts(each.path("required")).forEach(object::remove));
        kept.forEach(
                name -> object.set(name, draw(name, schema.path("properties").path(name), depth + 1)));
    }

    private ObjectNode wilder(ObjectNode object) {
        if (isWild() && !object.isEmpty()) {
            var names = new ArrayList<>(object.propertyNames());
            object.remove(names.get(random.nextInt(names.size())));
        }
        if (isWild()) {
            object.set(nonsense.text(), nonsense.value());
        }
        return object;
    }

    private JsonNode joined(String name, JsonNode parts, int depth) {
        var whole = JSON.objectNode();
        for (var part : parts) {
            if (draw(name, part, depth + 1) instanceof ObjectNode object) {
                whole.setAll(object);
            }
        }
        return whole;
    }

    private ArrayNode array(String name, JsonNode schema, int depth) {
        var least = schema.path("minItems").asInt(0);
        var most = schema.path("maxItems").asInt(MOST_ELEMENTS);
        var array = JSON.arrayNode();
        for (var left = leaves.size(least, most); left > 0; left--) {
            var element = draw(name, schema.path("items"), depth + 1);
            var isRepeated = schema.path("uniqueItems").asBoolean(false)
                    && StreamSupport.stream(array.spliterator(), false).anyMatch(element::equals);
            if (!isRepeated) {
                array.add(element);
            }
        }
        return array;
    }

    private String type(JsonNode schema) {
        var type = schema.path("type");
        if (type.isArray()) {
            return oneOf(type).asString();
        }
        return type.asString(schema.has("properties") || schema.has("required") ? "object" : "string");
    }

    private JsonNode oneOf(JsonNode alternatives) {
        return alternatives.get(random.nextInt(alternatives.size()));
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(each -> each.asString("")).toList();
    }

    private boolean isWild() {
        return random.nextDouble() < wildness;
    }

    private boolean isLikely() {
        return random.nextInt(5) > 0;
    }
}
