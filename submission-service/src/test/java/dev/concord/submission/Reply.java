package dev.concord.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the service answered. */
record Reply(int status, JsonNode body, String retryAfter, String preferenceApplied, String tag) {

    private static final JsonMapper JSON = new JsonMapper();

    static Reply of(HttpResponse<String> response) {
        var text = response.body();
        return new Reply(
                response.statusCode(),
                JSON.readTree(text.isEmpty() ? "{}" : text),
                response.headers().firstValue("Retry-After").orElse(""),
                response.headers().firstValue("Preference-Applied").orElse(""),
                response.headers().firstValue("ETag").orElse(""));
    }

    /** Returns the problem's code. */
    String code() {
        return body.path("code").asString("");
    }

    String detail() {
        return body.path("detail").asString("");
    }

    List<JsonNode> assignments() {
        return list("assignments");
    }

    List<JsonNode> list(String field) {
        return StreamSupport.stream(body.path(field).spliterator(), false).toList();
    }

    JsonNode assignment() {
        return assignments().stream().findFirst().orElseThrow(() -> new AssertionError(this));
    }

    static void assertProblem(Reply reply, int status, String code) {
        assertThat(reply.status()).as("%s", reply).isEqualTo(status);
        assertThat(reply.code()).as("%s", reply).isEqualTo(code);
    }
}
