package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.ScaleKind;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Code and schema say the same, in both directions: every component a property, every property a component. */
final class SchemasMatchRecordsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventHasTheFieldsOfItsSchema(EventType type) {
        assertSame(type.record(), schema(type));
    }

    @Test
    void nestedRecordsHaveTheFieldsOfTheirSchemas() {
        var task = schema(EventType.TASK_CREATED).get("properties");
        assertSame(Policy.class, task.get("policy"));
        assertSame(Overlap.class, task.get("policy").get("properties").get("overlap"));
        assertSame(Terms.class, task.get("terms"));
        assertSameVariant(ChoiceKind.class, "choice", task.get("labelKind"));
        assertSameVariant(ScaleKind.class, "scale", task.get("labelKind"));
        var agreed = schema(EventType.LABEL_AGREED).get("properties");
        assertSame(Revision.class, agreed.get("revision"));
        assertSame(JudgedSubmission.class, agreed.get("submissions").get("items"));
        var refined = schema(EventType.TASK_REFINED).get("properties");
        assertSame(RefinedSubmission.class, refined.get("submissions").get("items"));
        var skill = schema(EventType.TASKER_SKILL).get("properties").get("skill");
        assertSameVariant(ConfusionCounts.class, "choice", skill);
        assertSameVariant(ErrorMoments.class, "scale", skill);
    }

    private static void assertSameVariant(Class<?> record, String kind, JsonNode oneOf) {
        var variant = StreamSupport.stream(oneOf.get("oneOf").spliterator(), false)
                .filter(each -> each.get("properties")
                        .get("kind")
                        .get("const")
                        .asString()
                        .equals(kind))
                .findFirst()
                .orElseThrow();
        var expected = names(record.getRecordComponents());
        expected.add("kind");
        assertThat(properties(variant)).isEqualTo(expected);
    }

    private static void assertSame(Class<?> record, JsonNode schema) {
        var components = record.getRecordComponents();
        assertThat(properties(schema)).as("properties of %s", record).isEqualTo(names(components));
        assertThat(required(schema)).as("required of %s", record).isEqualTo(names(requiredOnes(components)));
    }

    private static RecordComponent[] requiredOnes(RecordComponent[] components) {
        return Arrays.stream(components)
                .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .toArray(RecordComponent[]::new);
    }

    private static Set<String> names(RecordComponent[] components) {
        return Arrays.stream(components).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static Set<String> properties(JsonNode schema) {
        return Set.copyOf(schema.get("properties").propertyNames());
    }

    private static Set<String> required(JsonNode schema) {
        return StreamSupport.stream(schema.get("required").spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.toSet());
    }

    private static JsonNode schema(EventType type) {
        var node = JSON.readTree(SchemasMatchRecordsTest.class.getResourceAsStream(type.schema()));
        assertThat(List.copyOf(node.propertyNames())).contains("$schema", "$id", "description");
        return node;
    }
}
