package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ConformityTest {

    private static final ApiDescription DESCRIPTION = new ApiDescription(new JsonMapper().readTree("""
        {
          "paths": {
            "/v1/projects/{id}": {
              "delete": {
                "responses": {
                  "200": {
                    "content": {
                      "application/json": {"schema": {"$ref": "#/components/schemas/Project"}},
                      "application/x-ndjson": {
                        "schema": {"type": "string", "contentSchema": {"$ref": "#/components/schemas/Project"}}
                      }
                    }
                  },
                  "204": {"description": "It is gone."},
                  "default": {"$ref": "#/components/responses/Problem"}
                }
              }
            }
          },
          "components": {
            "responses": {"Problem": {"content": {"application/problem+json": {"schema": {"type": "object", "required": ["code"]}}}}},
            "schemas": {"Project": {"type": "object", "required": ["name"], "properties": {"name": {"type": "string"}}}}
          }
        }
        """));

    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";
    private static final String PROBLEM = "application/problem+json";

    private final Conformity conformity = new Conformity(DESCRIPTION);

    @Test
    void whatIsDescribedIsRight() {
        assertThat(fault(200, JSON, "{\"name\":\"Ships\"}")).isEmpty();
        assertThat(fault(204, "", "")).isEmpty();
        assertThat(fault(404, PROBLEM, "{\"status\":404,\"code\":\"not-found\"}"))
                .isEmpty();
    }

    @Test
    void aServerErrorIsWrongThoughItIsDescribed() {
        assertThat(fault(500, PROBLEM, "{\"status\":500,\"code\":\"internal\"}"))
                .hasValueSatisfying(fault -> assertThat(fault).startsWith("status 500"));
    }

    @Test
    void anotherBodyIsWrong() {
        assertThat(fault(200, JSON, "{\"name\":7}")).isPresent();
        assertThat(fault(200, JSON, "{\"na")).isPresent();
        assertThat(fault(404, PROBLEM, "{\"status\":404}")).isPresent();
        assertThat(fault(404, PROBLEM, "{\"status\":400,\"code\":\"not-found\"}"))
                .isPresent();
        assertThat(fault(204, JSON, "{}")).isPresent();
    }

    @Test
    void eachLineIsWhatLinesAreDescribedAs() {
        assertThat(fault(200, LINES, "{\"name\":\"Ships\"}\n{\"name\":\"Boats\"}\n"))
                .isEmpty();
        assertThat(fault(200, LINES, "")).isEmpty();
        assertThat(fault(200, LINES, "{\"name\":\"Ships\"}\n{\"name\":7}\n"))
                .hasValueSatisfying(fault -> assertThat(fault).endsWith("{\"name\":7}"));
        assertThat(fault(200, LINES, "{\"name\":\"Ships\"}\n{\"na")).isPresent();
    }

    @Test
    void ofLinesThatWereNotReadToTheirEndTheLastIsNoFault() {
        assertThat(fault(new Answer(200, LINES, "{\"name\":\"Ships\"}\n{\"na", false)))
                .isEmpty();
        assertThat(fault(new Answer(200, LINES, "{\"name\":7}\n{\"na", false))).isPresent();
        assertThat(fault(new Answer(200, LINES, "", false))).isEmpty();
    }

    @Test
    void anotherTypeIsWrong() {
        assertThat(fault(200, "text/html", "<html>")).isPresent();
        assertThat(fault(200, "", "")).isPresent();
        assertThat(fault(400, JSON, "{\"status\":400,\"code\":\"not-found\"}")).isPresent();
    }

    @Test
    void aSuccessThatIsNotDescribedIsWrong() {
        assertThat(fault(201, JSON, "{\"name\":\"Ships\"}")).isPresent();
    }

    private Optional<String> fault(int status, String mediaType, String text) {
        return fault(new Answer(status, mediaType, text, true));
    }

    private Optional<String> fault(Answer answer) {
        var request = new Request(
                DESCRIPTION.operations().getFirst(),
                Caller.stranger("nobody", "", ""),
                "DELETE",
                "/v1/projects/1",
                Map.of(),
                Map.of(),
                "",
                StandardCharsets.UTF_8);
        return conformity.fault(request, answer);
    }
}
