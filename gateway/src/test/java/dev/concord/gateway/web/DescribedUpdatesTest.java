package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** No update undoes another one unseen: it says by If-Match what it is meant for, or needs not, for a reason that stands here. */
final class DescribedUpdatesTest {

    private static final JsonNode DOCUMENT = new JsonMapper().valueToTree(OpenApiDocument.read());
    private static final String IF_MATCH = "#/components/parameters/IfMatch";

    private static final Map<String, String> NEED_NONE = Map.of(
            "setPassword", "it names the password that it replaces, and ends every session",
            "submitLabel", "a label is given once, under its assignment's token, and another one is refused",
            "changeAccount",
                    "it is signed over a nonce that is taken once, and what waits is shown wherever a tasker looks",
            "appendToUpload", "Upload-Offset says where the upload stood, and from elsewhere nothing is written");

    @Test
    void every_update_says_what_it_is_meant_for_or_needs_not() {
        assertThat(updates().filter(update -> !isConditional(update)).map(DescribedUpdatesTest::name))
                .containsExactlyInAnyOrderElementsOf(NEED_NONE.keySet());
    }

    @Test
    void who_must_say_it_is_told_so_and_gets_the_next_tag_with_the_answer() {
        assertThat(updates().filter(DescribedUpdatesTest::isConditional))
                .isNotEmpty()
                .allSatisfy(update -> {
                    var responses = update.required("responses");
                    assertThat(List.copyOf(responses.propertyNames()))
                            .as(name(update))
                            .contains("412", "428");
                    assertThat(responses.at("/200/headers").has("ETag"))
                            .as(name(update))
                            .isTrue();
                });
    }

    /** A member's role is changed below the path that shows the member. */
    @Test
    void what_is_updated_so_is_shown_with_its_tag() {
        for (var path : DOCUMENT.required("paths").properties()) {
            if (operations(path.getValue(), "put", "patch").anyMatch(DescribedUpdatesTest::isConditional)) {
                var shown = DOCUMENT.required("paths").required(path.getKey().replaceAll("/role$", ""));
                assertThat(shown.at("/get/responses/200/headers").has("ETag"))
                        .as(path.getKey())
                        .isTrue();
            }
        }
    }

    private static Stream<JsonNode> updates() {
        return DOCUMENT.required("paths").valueStream().flatMap(path -> operations(path, "put", "patch"));
    }

    private static Stream<JsonNode> operations(JsonNode path, String... methods) {
        var found = new ArrayList<JsonNode>();
        Stream.of(methods).filter(path::has).map(path::required).forEach(found::add);
        return found.stream();
    }

    private static boolean isConditional(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .anyMatch(each -> each.path("$ref").asString("").equals(IF_MATCH));
    }

    private static String name(JsonNode operation) {
        return operation.required("operationId").asString();
    }
}
