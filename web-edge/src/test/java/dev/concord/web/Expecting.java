package dev.concord.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import tools.jackson.databind.json.JsonMapper;

/** What every problem looks like (RFC 9457), whoever found it. */
final class Expecting {

    private static final JsonMapper JSON = new JsonMapper();

    private Expecting() {}

    static void problem(HttpResponse<String> answer, EdgeProblem problem, String... detail) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(problem.status());
        assertThat(answer.headers().firstValue("Content-Type"))
                .as(answer.body())
                .contains("application/problem+json");
        var body = JSON.readTree(answer.body());
        assertThat(body.path("type").asString()).isEqualTo("urn:concord:problem:" + problem.code());
        assertThat(body.path("code").asString()).isEqualTo(problem.code());
        assertThat(body.path("title").asString()).isEqualTo(problem.title());
        assertThat(body.path("status").intValue()).isEqualTo(problem.status());
        for (var part : detail) {
            assertThat(body.path("detail").asString()).contains(part);
        }
    }
}
