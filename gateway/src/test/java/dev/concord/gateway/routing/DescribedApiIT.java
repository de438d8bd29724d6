package dev.concord.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.concord.gateway.RunningGateway;
import dev.concord.gateway.access.Route;
import dev.concord.gateway.access.Routes;
import dev.concord.gateway.access.Service;
import dev.concord.testing.NodeProject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The document at /openapi.json says what is so: all that is answered, and nothing else. */
final class DescribedApiIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options");

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static RunningGateway gateway;
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
        document = gateway.anonymous().get("/openapi.json").json();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void it_is_an_openapi_3_1_document() {
        assertThat(document.required("openapi").asString()).startsWith("3.1.");
    }

    @Test
    void a_linter_with_rules_of_others_finds_nothing_to_say() throws Exception {
        assumeTrue(
                NodeProject.canRun(),
                "NOT RUN: node and npm are not there, so that the description of the API was not linted");
        var linter = new NodeProject("linter");
        linter.install();
        Files.writeString(linter.work().resolve("openapi.json"), document.toString());

        var ended = linter.run(
                Map.of("NO_COLOR", "1", "REDOCLY_TELEMETRY", "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE", "true"),
                List.of("node_modules/.bin/redocly", "lint", "openapi.json", "--config", "redocly.yaml"));

        assertThat(ended.status()).as(ended.output()).isZero();
        assertThat(ended.output()).contains("Your API description is valid").doesNotContain("You have");
    }

    @Test
    void what_is_described_is_what_the_table_of_routes_has() {
        assertThat(operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(
                        Routes.ALL.stream().map(DescribedApiIT::nameOf).toList());
    }

    @Test
    void what_the_table_says_is_answered_here_is_what_is_answered_here() {
        assertThat(ownOperations())
                .containsExactlyInAnyOrderElementsOf(Routes.ALL.stream()
                        .filter(route -> route.service() == Service.GATEWAY)
                        .map(DescribedApiIT::nameOf)
                        .toList());
    }

    @Test
    void every_operation_has_a_name_of_its_own_a_summary_and_answers() {
        var names = new HashSet<String>();
        for (var operation : operations()) {
            assertThat(names.add(operation.node().required("operationId").asString()))
                    .as(operation.name())
                    .isTrue();
            assertThat(operation.node().required("summary").asString())
                    .as(operation.name())
                    .endsWith(".");
            assertThat(operation.node().required("responses").propertyNames())
                    .as(operation.name())
                    .contains("default")
                    .anyMatch(status -> status.startsWith("2"));
        }
    }

    @Test
    void every_reference_leads_somewhere() {
        assertThat(references(document)).isNotEmpty().allSatisfy(reference -> {
            assertThat(reference).startsWith("#/");
            assertThat(document.at(reference.substring(1)).isMissingNode())
                    .as(reference)
                    .isFalse();
        });
    }

    @Test
    void every_example_fits_its_schema() {
        var examples = examples(document);

        assertThat(examples)
                .isNotEmpty()
                .allSatisfy(example -> assertThat(schemaOf(example).validate(example.required("example")))
                        .as(example.toString())
                        .isEmpty());
    }

    @Test
    void every_part_of_a_path_is_a_parameter() {
        for (var operation : operations()) {
            var item = document.required("paths").required(operation.path());
            assertThat(operation.path().contains("{")).as(operation.name()).isEqualTo(item.has("parameters"));
        }
    }

    @Test
    void every_credential_asked_for_is_described() {
        var schemes = document.at("/components/securitySchemes").propertyNames();
        for (var operation : operations()) {
            for (var alternative : operation.node().path("security")) {
                assertThat(schemes).as(operation.name()).containsAll(alternative.propertyNames());
            }
        }
    }

    private record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        for (var path : document.required("paths").properties()) {
            for (var each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    operations.add(new Operation(each.getKey(), path.getKey(), each.getValue()));
                }
            }
        }
        return operations;
    }

    private static Set<String> ownOperations() {
        var own = new TreeSet<String>();
        gateway.bean(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("dev.concord")) {
                mapping.getMethodsCondition()
                        .getMethods()
                        .forEach(method -> mapping.getPatternValues()
                                .forEach(path -> own.add(method.name().toLowerCase(Locale.ROOT) + " " + path)));
            }
        });
        return own;
    }

    private static String nameOf(Route route) {
        return route.method().name().toLowerCase(Locale.ROOT) + " " + route.path();
    }

    /** Returns what has both an example and a schema. */
    private static List<JsonNode> examples(JsonNode node) {
        var examples = new ArrayList<JsonNode>();
        if (node.has("example") && node.has("schema")) {
            examples.add(node);
        }
        node.forEach(child -> examples.addAll(examples(child)));
        return examples;
    }

    /** References lead into the document's components, so they come along. */
    private static Schema schemaOf(JsonNode example) {
        var schema = ((ObjectNode) example.required("schema")).deepCopy();
        schema.set("components", document.required("components"));
        return SCHEMAS.getSchema(schema);
    }

    private static List<String> references(JsonNode node) {
        var references = new ArrayList<String>();
        if (node.path("$ref").isString()) {
            references.add(node.path("$ref").asString());
        }
        node.forEach(child -> references.addAll(references(child)));
        return references;
    }
}
