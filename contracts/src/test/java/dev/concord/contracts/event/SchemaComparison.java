package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import dev.concord.contracts.label.Label;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares a type with a schema down to the last component, variant and constant, in both directions. */
final class SchemaComparison {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> DESCRIBED =
            Set.of(SchemaComparison.class.getPackageName(), Label.class.getPackageName());

    private final JsonNode document;

    SchemaComparison(JsonNode document) {
        this.document = document;
    }

    void assertSame(Class<?> record) {
        assertRecord(record, document, Set.of(), record.getSimpleName());
    }

    private void assertSame(Type type, JsonNode referring, String place) {
        var schema = resolved(referring);
        switch (type) {
            case ParameterizedType list
            when list.getRawType() == List.class -> {
                assertType("array", schema, place);
                assertSame(list.getActualTypeArguments()[0], schema.required("items"), place + "[]");
            }
            case ParameterizedType map
            when map.getRawType() == Map.class -> {
                assertType("object", schema, place);
                assertSame(map.getActualTypeArguments()[1], schema.required("additionalProperties"), place + "{}");
            }
            case Class<?> plain -> assertSame(plain, schema, place);
            default -> throw new AssertionError(place + ": " + type + " (expected: a type that is compared)");
        }
    }

    private void assertSame(Class<?> type, JsonNode schema, String place) {
        if (type.isEnum()) {
            assertThat(texts(schema.required("enum"))).as(place).containsExactlyElementsOf(constants(type));
        } else if (type.isAnnotationPresent(JsonSubTypes.class)) {
            assertVariants(type, schema.required("oneOf"), place);
        } else if (type.isRecord() && DESCRIBED.contains(type.getPackageName())) {
            assertRecord(type, schema, Set.of(), place);
        } else if (type != JsonNode.class) {
            assertType(simpleType(type), schema, place);
        }
    }

    private void assertVariants(Class<?> type, JsonNode oneOf, String place) {
        var variants = Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                .collect(Collectors.toMap(JsonSubTypes.Type::name, JsonSubTypes.Type::value));
        var described = oneOf.valueStream().collect(Collectors.toMap(SchemaComparison::kindOf, Function.identity()));

        assertThat(variants.values()).as(place).containsExactlyInAnyOrder(type.getPermittedSubclasses());
        assertThat(described.keySet()).as(place).isEqualTo(variants.keySet());
        variants.forEach((kind, variant) -> assertRecord(
                variant, Objects.requireNonNull(described.get(kind)), Set.of("kind"), place + "(" + kind + ")"));
    }

    private void assertRecord(Class<?> record, JsonNode schema, Set<String> more, String place) {
        var components = List.of(record.getRecordComponents());
        assertType("object", schema, place);
        assertThat(Set.copyOf(schema.required("properties").propertyNames()))
                .as("properties of %s", place)
                .isEqualTo(names(components.stream(), more));
        assertThat(Set.copyOf(texts(schema.required("required"))))
                .as("required of %s", place)
                .isEqualTo(names(components.stream().filter(SchemaComparison::isRequired), more));
        for (var component : components) {
            var name = nameOf(component);
            assertSame(component.getGenericType(), schema.at("/properties/" + name), place + "." + name);
        }
    }

    private JsonNode resolved(JsonNode schema) {
        return schema.has("$ref")
                ? document.requiredAt(schema.get("$ref").asString().substring(1))
                : schema;
    }

    private static void assertType(String expected, JsonNode schema, String place) {
        assertThat(schema.path("type").asString()).as("type of %s", place).isEqualTo(expected);
    }

    /** Ids, amounts and moments are texts. */
    private static String simpleType(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "double", "Double" -> "number";
            case "int", "Integer", "long", "Long" -> "integer";
            case "boolean", "Boolean" -> "boolean";
            default -> "string";
        };
    }

    private static boolean isRequired(RecordComponent component) {
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Set<String> names(Stream<RecordComponent> components, Set<String> more) {
        var names = new HashSet<>(more);
        components.map(SchemaComparison::nameOf).forEach(names::add);
        return names;
    }

    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static String kindOf(JsonNode variant) {
        return variant.at("/properties/kind/const").asString();
    }

    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> JSON.valueToTree(constant).asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
