package dev.concord.local.apidrill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class DrawRequestTest {

    private static final long SEED = 7;
    private static final String KEY = "Idempotency-Key";
    private static final List<Caller> CALLERS = List.of(Caller.vendor("ann", "cv_1"), Caller.vendor("bob", "cv_2"));
    private static final ApiDescription DESCRIPTION = new ApiDescription(new JsonMapper().readTree("""
        {
          "paths": {
            "/v1/projects": {
              "post": {
                "parameters": [{
                  "name": "Idempotency-Key", "in": "header", "schema": {"type": "string", "pattern": "^[!-~]{1,100}$", "examples": ["order-1"]}
                }],
                "requestBody": {"content": {"application/json": {"schema": {
                  "type": "object", "properties": {"name": {"type": "string"}}
                }}}},
                "security": [{"vendorKey": []}],
                "responses": {}
              }
            }
          }
        }
        """));

    private final DrawRequest draw =
            new DrawRequest(new Random(SEED), DESCRIPTION, new Sightings(new Random(SEED), Set.of()));

    @Test
    void aKeyIsSentAndLeftOutAndIsNowAndThenNone() {
        var keys = drawn().map(request -> request.headers().getOrDefault(KEY, "none at all"));

        assertThat(keys.toList())
                .contains("none at all", "order-1")
                .anyMatch(key -> key.length() > 100)
                .filteredOn(key -> key.matches("[!-~]{1,100}"))
                .hasSizeGreaterThan(400);
    }

    @Test
    void aRequestWithAKeyIsSentAgainAndAnotherOneUnderTheSameKey() {
        var named =
                drawn().filter(request -> request.headers().containsKey(KEY)).toList();

        assertThat(named.stream().distinct().count()).isLessThan(named.size());
        assertThat(named.stream()
                        .filter(request -> "order-1".equals(request.headers().get(KEY)))
                        .map(Request::body)
                        .distinct())
                .hasSizeGreaterThan(1);
    }

    private Stream<Request> drawn() {
        return Stream.generate(() -> draw.draw(CALLERS)).limit(3_000);
    }
}
