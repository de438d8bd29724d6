package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class GoldenSamplesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @MethodSource("dev.concord.contracts.event.GoldenSamples#all")
    void aSampleIsReadAndWrittenBackUnchanged(GoldenSamples.Sample sample) {
        var event = EventJson.decode(sample.type().record(), sample.bytes());

        assertThat(JSON.readTree(EventJson.encode(event))).isEqualTo(JSON.readTree(sample.bytes()));
    }

    @ParameterizedTest
    @MethodSource("dev.concord.contracts.event.GoldenSamples#all")
    void aSampleFitsItsSchema(GoldenSamples.Sample sample) {
        assertThat(schema(sample.type()).validate(JSON.readTree(sample.bytes())))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyTypeHasASample(EventType type) {
        assertThat(GoldenSamples.of(type)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("carried")
    void everyVariantHasASampleInEveryEventThatCarriesIt(
            EventType type, String field, Class<?> variants, Set<String> without) {
        var sampled = GoldenSamples.of(type)
                .map(sample -> JSON.readTree(sample.bytes()).path(field).path("kind"))
                .filter(kind -> !kind.isMissingNode())
                .map(JsonNode::asString);
        var known = Arrays.stream(variants.getAnnotation(JsonSubTypes.class).value())
                .map(JsonSubTypes.Type::name)
                .filter(name -> !without.contains(name))
                .toList();

        assertThat(sampled.distinct()).containsExactlyInAnyOrderElementsOf(known);
    }

    static Stream<Arguments> carried() {
        var verdict = Set.of("verdict"); // Given by taskers, but never what a task comes to.
        var none = Set.of();
        return Stream.of(
                Arguments.of(EventType.PROJECT_OPENED, "labelKind", LabelKind.class, none),
                Arguments.of(EventType.TASK_CREATED, "labelKind", LabelKind.class, none),
                Arguments.of(EventType.TASK_CREATED, "controlLabel", Label.class, verdict),
                Arguments.of(EventType.LABEL_SUBMITTED, "label", Label.class, none),
                Arguments.of(EventType.LABEL_AGREED, "label", Label.class, verdict),
                Arguments.of(EventType.TASKER_SKILL, "skill", Skill.class, none));
    }

    @Test
    void theSchemasRefuseWhatIsNotAnEvent() {
        assertThat(schema(EventType.REWARD_DUE).validate(JSON.readTree("{\"amount\": 1}")))
                .isNotEmpty();
    }

    private static com.networknt.schema.Schema schema(EventType type) {
        var resource = GoldenSamplesTest.class.getResourceAsStream(type.schema());
        assertThat(resource).as(type.schema()).isNotNull();
        return SCHEMAS.getSchema(JSON.readTree(resource));
    }
}
