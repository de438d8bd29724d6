package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The document describes every kind of label with its fields, and by examples that the platform takes. */
final class DescribedLabelsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNode DOCUMENT = JSON.valueToTree(OpenApiDocument.read());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(classes = {Label.class, LabelKind.class})
    void everyVariantIsDescribedWithItsFields(Class<?> type) {
        var described = DOCUMENT.at("/components/schemas/" + type.getSimpleName() + "/oneOf")
                .valueStream()
                .map(DescribedLabelsTest::referred)
                .collect(Collectors.toMap(DescribedLabelsTest::kindOf, DescribedLabelsTest::fieldsOf));

        assertThat(described)
                .isEqualTo(Arrays.stream(type.getAnnotation(JsonSubTypes.class).value())
                        .collect(Collectors.toMap(JsonSubTypes.Type::name, DescribedLabelsTest::fieldsOf)));
    }

    @ParameterizedTest
    @ValueSource(classes = {Label.class, LabelKind.class})
    void everyVariantHasExamplesThatFitTheDescriptionAndTheCode(Class<?> type) {
        var schema = schemaOf(type);
        for (var variant : DOCUMENT.at("/components/schemas/" + type.getSimpleName() + "/oneOf")) {
            var examples = referred(variant).path("examples");

            assertThat(examples).as(variant.toString()).isNotEmpty();
            for (var example : examples) {
                assertThat(schema.validate(example)).as(example.toString()).isEmpty();
                assertThat(JSON.treeToValue(example, type)).isNotNull();
                assertThat(kindOf(referred(variant)))
                        .isEqualTo(example.path("kind").asString());
            }
        }
    }

    @Test
    void everyMethodIsDescribed() {
        assertThat(DOCUMENT.at("/components/schemas/DecisionMethod/enum")
                        .valueStream()
                        .map(JsonNode::asString))
                .containsExactlyElementsOf(Arrays.stream(DecisionMethod.values())
                        .map(DecisionMethod::toString)
                        .toList());
    }

    private static JsonNode referred(JsonNode reference) {
        return DOCUMENT.requiredAt(reference.required("$ref").asString().substring(1));
    }

    private static String kindOf(JsonNode variant) {
        return variant.at("/properties/kind/const").asString();
    }

    private static Set<String> fieldsOf(JsonNode variant) {
        return Set.copyOf(variant.required("properties").propertyNames());
    }

    private static Set<String> fieldsOf(JsonSubTypes.Type variant) {
        var fields = new HashSet<>(Set.of("kind"));
        for (var component : variant.value().getRecordComponents()) {
            fields.add(nameOf(component));
        }
        return fields;
    }

    private static String nameOf(RecordComponent component) {
        var given = component.getAccessor().getAnnotation(JsonProperty.class);
        return given == null ? component.getName() : given.value();
    }

    private static Schema schemaOf(Class<?> type) {
        var schema = (ObjectNode)
                DOCUMENT.at("/components/schemas/" + type.getSimpleName()).deepCopy();
        schema.set("components", DOCUMENT.required("components"));
        return SCHEMAS.getSchema(schema);
    }
}
