package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads the document sees what to send; and what it shows is what it describes. */
final class DescribedExamplesTest {

    private static final JsonNode DOCUMENT = new JsonMapper().valueToTree(OpenApiDocument.read());
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @Test
    void everyBodyOfJsonHasAnExample() {
        assertThat(all("requestBody", DOCUMENT.required("paths")))
                .isNotEmpty()
                .filteredOn(body -> body.at("/content").has("application/json"))
                .allMatch(body -> body.at("/content/application~1json").has("example"));
    }

    @Test
    void theExamplesOfASchemaFitIt() {
        var withExamples = DOCUMENT.at("/components/schemas")
                .valueStream()
                .filter(schema -> schema.has("examples"))
                .toList();

        assertThat(withExamples)
                .isNotEmpty()
                .allSatisfy(schema -> assertThat(schema.required("examples"))
                        .allSatisfy(example ->
                                assertThat(compiled(schema).validate(example)).isEmpty()));
    }

    /** As a whole they are described as text; what is no line of JSON, such as the name of an event, is not of the schema. */
    @Test
    void theLinesOfAnExampleFitTheSchemaOfTheirContent() {
        var withLines = all("schema", DOCUMENT.required("paths"), "contentSchema").stream()
                .filter(media -> media.has("example"))
                .toList();

        assertThat(withLines).hasSizeGreaterThan(1).allSatisfy(media -> {
            var lines = lines(media.required("example").asString());
            assertThat(lines).isNotEmpty();
            assertThat(lines)
                    .allSatisfy(line -> assertThat(compiled(media.at("/schema/contentSchema"))
                                    .validate(new JsonMapper().readTree(line)))
                            .as(line)
                            .isEmpty());
        });
    }

    private static List<String> lines(String example) {
        return example.lines()
                .map(line -> line.replaceFirst("^data: ?", ""))
                .filter(line -> line.startsWith("{"))
                .toList();
    }

    /** Returns what has a property that has another one. */
    private static List<JsonNode> all(String name, JsonNode node, String within) {
        var found = new ArrayList<JsonNode>();
        if (node.path(name).has(within)) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(all(name, child, within)));
        return found;
    }

    private static List<JsonNode> all(String name, JsonNode node) {
        var found = new ArrayList<JsonNode>();
        if (node.has(name)) {
            found.add(node.required(name));
        }
        node.forEach(child -> found.addAll(all(name, child)));
        return found;
    }

    /** References lead into the document's components, so they come along. */
    private static Schema compiled(JsonNode schema) {
        var whole = ((ObjectNode) schema).deepCopy();
        whole.set("components", DOCUMENT.required("components"));
        return SCHEMAS.getSchema(whole);
    }
}
