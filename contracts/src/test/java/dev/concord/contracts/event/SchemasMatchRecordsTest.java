package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Code and schema say the same, in both directions: every component a property, every property a component. */
final class SchemasMatchRecordsTest {

    private static final JsonMapper JSON = new JsonMapper();

    @ParameterizedTest
    @EnumSource(EventType.class)
    void anEventHasTheFieldsVariantsAndConstantsOfItsSchema(EventType type) {
        new SchemaComparison(schema(type)).assertSame(type.record());
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void aSchemaSaysWhatItIs(EventType type) {
        assertThat(List.copyOf(schema(type).propertyNames())).contains("$schema", "$id", "title", "description");
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "labelKind"})
    void whatSeveralEventsCarryIsDescribedAlikeInAll(String shared) {
        var descriptions = Arrays.stream(EventType.values())
                .map(type -> schema(type).path("$defs").get(shared))
                .filter(Objects::nonNull)
                .toList();

        assertThat(descriptions).hasSizeGreaterThan(1);
        assertThat(descriptions).containsOnly(descriptions.getFirst());
    }

    private static JsonNode schema(EventType type) {
        return JSON.readTree(SchemasMatchRecordsTest.class.getResourceAsStream(type.schema()));
    }
}
