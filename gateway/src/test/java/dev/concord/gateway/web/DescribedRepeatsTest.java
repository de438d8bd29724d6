package dev.concord.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every POST can be sent again without harm: by an Idempotency-Key, or for a reason that stands here. */
final class DescribedRepeatsTest {

    private static final JsonNode DOCUMENT = new JsonMapper().valueToTree(OpenApiDocument.read());
    private static final String OURS = "#/components/parameters/IdempotencyKey";

    private static final String NOBODY_KNOWN =
            "nobody is known who calls, so that no answer could be kept for nobody else; a code or a name is taken once";
    private static final String NONCE =
            "a nonce to sign creates nothing of the caller's, and another one costs nothing";
    private static final String STATE = "it sets a state, and the same again finds it so";

    private static final Map<String, String> NEED_NONE = Map.ofEntries(
            Map.entry("registerTasker", NOBODY_KNOWN),
            Map.entry("acceptInvitation", NOBODY_KNOWN),
            Map.entry("signIn", NOBODY_KNOWN),
            Map.entry("drawSignInChallenge", NOBODY_KNOWN),
            Map.entry("signInByWallet", NOBODY_KNOWN),
            Map.entry("beginProviderSignIn", NOBODY_KNOWN),
            Map.entry("signInByProvider", NOBODY_KNOWN),
            Map.entry("askForPasswordReset", NOBODY_KNOWN),
            Map.entry("completePasswordReset", NOBODY_KNOWN),
            Map.entry("drawChallenge", NONCE),
            Map.entry("drawConsent", NONCE),
            Map.entry("drainLane", STATE),
            Map.entry("reopenLane", STATE),
            Map.entry("retireLane", STATE),
            Map.entry("skipAssignment", STATE),
            Map.entry("keepMedium", "media are named by their bytes: the same ones, up to 256 MiB, are kept once"));

    /** These go through to services, which remember what the key made for as long as that is there. */
    private static final List<String> BY_THEIR_SERVICE = List.of("importTasks", "withdraw", "refundSuspense");

    @Test
    void every_post_takes_a_key_or_needs_none() {
        assertThat(posts().filter(post -> key(post).isEmpty()).map(DescribedRepeatsTest::name))
                .containsExactlyInAnyOrderElementsOf(NEED_NONE.keySet());
    }

    @Test
    void three_have_a_key_of_their_services() {
        assertThat(posts().filter(post -> key(post).filter(key -> !isOurs(key)).isPresent())
                        .map(DescribedRepeatsTest::name))
                .containsExactlyInAnyOrderElementsOf(BY_THEIR_SERVICE);
    }

    @Test
    void who_takes_one_says_that_it_may_conflict_and_that_an_answer_may_be_the_first_one() {
        assertThat(posts().filter(post ->
                        key(post).filter(DescribedRepeatsTest::isOurs).isPresent()))
                .isNotEmpty()
                .allSatisfy(post -> {
                    assertThat(post.required("responses").has("409"))
                            .as(name(post))
                            .isTrue();
                    assertThat(post.required("responses").properties())
                            .as(name(post))
                            .filteredOn(response -> response.getKey().startsWith("2"))
                            .isNotEmpty()
                            .allMatch(response ->
                                    response.getValue().at("/headers").has("Idempotent-Replayed"));
                });
    }

    @Test
    void only_posts_take_one() {
        assertThat(operations("get", "put", "patch", "delete", "options")
                        .filter(each -> key(each).isPresent()))
                .isEmpty();
    }

    private static Stream<JsonNode> posts() {
        return operations("post");
    }

    private static Stream<JsonNode> operations(String... methods) {
        var found = new ArrayList<JsonNode>();
        for (var path : DOCUMENT.required("paths")) {
            Stream.of(methods).filter(path::has).map(path::required).forEach(found::add);
        }
        return found.stream();
    }

    private static Optional<JsonNode> key(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(each -> isOurs(each) || each.path("name").asString("").equals("Idempotency-Key"))
                .findFirst();
    }

    private static boolean isOurs(JsonNode parameter) {
        return parameter.path("$ref").asString("").equals(OURS);
    }

    private static String name(JsonNode operation) {
        return operation.required("operationId").asString();
    }
}
