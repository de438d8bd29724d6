package dev.concord.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.gateway.ApiClient;
import dev.concord.gateway.ApiClient.Answer;
import dev.concord.gateway.Browser;
import dev.concord.gateway.RunningGateway;
import dev.concord.web.VendorRole;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Every operation of the document, tried with no, wrong, ended, foreign and every lesser credential: it is let in who the document
 * says, and nobody else. An operation that is added is tried without a change here.
 */
final class DescribedAccessIT {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "options");
    private static final String SOME_ID = "019a3c5e-7d00-7000-8000-000000000001";

    private static RunningGateway gateway;
    private static List<Operation> operations;
    private static ApiClient owner;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(Map.of("concord.gateway.identity.remembered-for", "0s"));
        operations = operations(gateway.anonymous().get("/openapi.json").json());
        owner = gateway.newVendor();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void nobody_is_let_in_without_a_credential_where_one_is_asked_for() {
        for (var operation : operations) {
            var answer = operation.sentBy(gateway.anonymous());

            assertThat(answer.status() == 401).as(operation.name()).isEqualTo(!operation.isOpen());
        }
    }

    @Test
    void a_credential_that_is_wrong_or_has_ended_is_refused_everywhere() {
        var bad = badCredentials();
        var ended = endedSession();
        gateway.resetServices();

        for (var operation : operations) {
            bad.forEach((name, client) -> assertThat(operation.sentBy(client).problem())
                    .as(name + " at " + operation.name())
                    .isEqualTo("unauthenticated"));
            if (!operation.isOpen()) {
                assertThat(operation.sentBy(ended).problem())
                        .as("ended session at " + operation.name())
                        .isEqualTo("unauthenticated");
            }
        }
        assertThat(received()).isZero();
    }

    @Test
    void every_caller_is_let_in_where_the_document_says_and_nowhere_else() {
        for (var caller : callers()) {
            for (var operation : operations) {
                var before = received();

                var status = operation.sentBy(caller.client()).status();

                var place = caller + " at " + operation.name();
                assertThat(status).as(place).isNotEqualTo(401).isLessThan(500);
                assertThat(status != 403).as(place).isEqualTo(operation.isFor(caller));
                if (status == 403) {
                    assertThat(received()).as(place).isEqualTo(before);
                }
            }
        }
    }

    /** Here is what the gateway itself keeps; PlatformIT of deploy/local tries what the services have. */
    @Test
    void what_belongs_to_somebody_else_is_not_there() {
        var holder = gateway.newVendor();
        var strangers = strangers();
        var key = UUID.randomUUID();
        var member = UUID.randomUUID();
        var people = Browser.ofNewMember(holder, gateway.anonymous(), "viewer");
        var session = people.get("/v1/sessions").json().at("/items/0/id").asString();
        assertThat(newKey(holder, key, "owner", Set.of("read"), Duration.ofDays(1))
                        .status())
                .isEqualTo(201);
        assertThat(holder.post("/v1/members", "{\"id\":\"%s\",\"name\":\"Ada\",\"role\":\"viewer\"}".formatted(member))
                        .status())
                .isEqualTo(201);

        for (var operation : operations) {
            if (!operation.isAnsweredHere() || !operation.path().contains("{")) {
                continue;
            }
            var things = operation.path().split("/", -1)[2];
            var id = Map.of("keys", key.toString(), "sessions", session).getOrDefault(things, member.toString());
            var path = operation.path().replace("{id}", id);
            for (var scheme : operation.schemes()) {
                var stranger = Objects.requireNonNull(strangers.get(scheme), scheme);
                assertThat(operation
                                .sentBy(stranger, path, "{\"role\":\"viewer\"}")
                                .status())
                        .as(operation.name() + " with " + scheme)
                        .isEqualTo(404);
            }
        }
        assertThat(holder.get("/v1/keys").text()).contains(key.toString()).doesNotContain("revokedAt");
        assertThat(holder.get("/v1/members").text()).contains(member.toString());
        assertThat(people.get("/v1/whoami").status()).isEqualTo(200);
    }

    /**
     * Somebody with a credential.
     *
     * @param role empty unless it is a vendor's
     */
    private record Presented(String scheme, String role, Set<String> scopes, ApiClient client) {

        @Override
        public String toString() {
            return scheme + " " + role + " " + scopes;
        }
    }

    private record Operation(String method, String path, JsonNode security) {

        String name() {
            return method + " " + path;
        }

        boolean isOpen() {
            return security.isEmpty();
        }

        boolean isAnsweredHere() {
            return Routes.ALL.stream()
                    .anyMatch(route -> route.service() == Service.GATEWAY
                            && route.path().getPatternString().equals(path));
        }

        List<String> schemes() {
            return security.valueStream()
                    .flatMap(each -> each.propertyNames().stream())
                    .toList();
        }

        boolean isFor(Presented caller) {
            return isOpen()
                    || security.valueStream()
                            .anyMatch(each ->
                                    each.has(caller.scheme()) && isEnough(each.required(caller.scheme()), caller));
        }

        Answer sentBy(ApiClient client) {
            return sentBy(client, path.replaceAll("\\{[A-Za-z]+}", SOME_ID), "{}");
        }

        Answer sentBy(ApiClient client, String target, String body) {
            return method.equals("get")
                    ? client.get(target)
                    : client.with("Content-Type", "application/json")
                            .with("If-Match", "*")
                            .send(method.toUpperCase(Locale.ROOT), target, BodyPublishers.ofString(body));
        }

        private static boolean isEnough(JsonNode needed, Presented caller) {
            return needed.valueStream()
                    .map(JsonNode::asString)
                    .allMatch(word -> caller.scopes().contains(word)
                            || (!caller.role().isEmpty()
                                    && !Set.of("read", "write", "money", "admin")
                                            .contains(word)
                                    && VendorRole.parse(caller.role()).covers(VendorRole.parse(word))));
        }
    }

    private static List<Operation> operations(JsonNode document) {
        var operations = new ArrayList<Operation>();
        for (var path : document.required("paths").properties()) {
            for (var each : path.getValue().properties()) {
                if (METHODS.contains(each.getKey())) {
                    operations.add(new Operation(
                            each.getKey(), path.getKey(), each.getValue().required("security")));
                }
            }
        }
        // Whoever signs out is nobody from then on.
        operations.sort(Comparator.comparing(each -> each.name().equals("delete /v1/sessions/current")));
        return operations;
    }

    private static Map<String, ApiClient> strangers() {
        var vendor = gateway.newVendor();
        var tasker = gateway.newTasker();
        return Map.of(
                "vendorKey",
                vendor,
                "taskerToken",
                tasker,
                "memberSession",
                Browser.ofNewMember(vendor, gateway.anonymous(), "owner"),
                "taskerSession",
                Browser.ofTasker(tasker, gateway.anonymous()));
    }

    /** A browser goes on to present it, so that who signs in again must not be refused for it. */
    private static ApiClient endedSession() {
        var browser = Browser.ofNewMember(owner, gateway.anonymous(), "owner");
        assertThat(browser.delete("/v1/sessions/current").status()).isEqualTo(204);
        return browser;
    }

    private static Map<String, ApiClient> badCredentials() {
        var anonymous = gateway.anonymous();
        var bad = new LinkedHashMap<String, ApiClient>();
        bad.put("unknown key", anonymous.with("X-Api-Key", "cv_" + "A".repeat(43)));
        bad.put("unknown token", anonymous.with("Authorization", "Bearer ct_" + "A".repeat(43)));
        bad.put("another operator's token", anonymous.with("Authorization", "Bearer co_" + "A".repeat(43)));
        bad.put("invitation", anonymous.with("Authorization", "Bearer ci_" + "A".repeat(43)));
        bad.put("code of a reset", anonymous.with("Authorization", "Bearer cr_" + "A".repeat(43)));
        bad.put("expired key", expiredKey());
        bad.put("revoked key", revokedKey());
        return bad;
    }

    private static ApiClient expiredKey() {
        var expired = clientOf(newKey(owner, UUID.randomUUID(), "owner", Set.of("read"), Duration.ofSeconds(2)));
        await().atMost(Duration.ofSeconds(30))
                .until(() -> expired.get("/v1/whoami").status() == 401);
        return expired;
    }

    private static ApiClient revokedKey() {
        var id = UUID.randomUUID();
        var revoked = clientOf(newKey(owner, id, "owner", Set.of("read"), Duration.ofDays(1)));
        assertThat(owner.send("DELETE", "/v1/keys/" + id, BodyPublishers.noBody())
                        .status())
                .isEqualTo(204);
        return revoked;
    }

    /** Every role with all scopes, the greatest with all scopes but one, and everybody else. */
    private static List<Presented> callers() {
        var all = Set.of("read", "write", "money", "admin");
        var callers = new ArrayList<Presented>();
        for (var role : VendorRole.values()) {
            callers.add(vendor(role.toString(), all));
            callers.add(new Presented(
                    "memberSession",
                    role.toString(),
                    all,
                    Browser.ofNewMember(owner, gateway.anonymous(), role.toString())));
        }
        for (var missing : all) {
            callers.add(vendor("owner", without(all, missing)));
        }
        var tasker = gateway.newTasker();
        callers.add(new Presented("taskerToken", "", all, tasker));
        for (var missing : all) {
            callers.add(tasker(tasker, without(all, missing)));
        }
        callers.add(new Presented("taskerSession", "", all, Browser.ofTasker(tasker, gateway.anonymous())));
        callers.add(new Presented("operatorToken", "", Set.of(), gateway.operator()));
        return callers;
    }

    private static Presented vendor(String role, Set<String> scopes) {
        return new Presented(
                "vendorKey",
                role,
                scopes,
                clientOf(newKey(owner, UUID.randomUUID(), role, scopes, Duration.ofDays(1))));
    }

    private static Presented tasker(ApiClient tasker, Set<String> scopes) {
        var token = tasker.post(
                "/v1/keys",
                "{\"id\":\"%s\",\"name\":\"an agent's\",\"scopes\":[%s]}".formatted(UUID.randomUUID(), quoted(scopes)));
        return new Presented(
                "taskerToken",
                "",
                scopes,
                gateway.anonymous()
                        .with(
                                "Authorization",
                                "Bearer " + token.json().required("secret").asString()));
    }

    private static Answer newKey(ApiClient maker, UUID id, String role, Set<String> scopes, Duration life) {
        return maker.post(
                "/v1/keys",
                "{\"id\":\"%s\",\"name\":\"a key\",\"role\":\"%s\",\"scopes\":[%s],\"expiresAt\":\"%s\"}"
                        .formatted(id, role, quoted(scopes), Instant.now().plus(life)));
    }

    private static ApiClient clientOf(Answer key) {
        return gateway.anonymous()
                .with("X-Api-Key", key.json().required("secret").asString());
    }

    private static Set<String> without(Set<String> all, String missing) {
        return all.stream().filter(each -> !each.equals(missing)).collect(Collectors.toUnmodifiableSet());
    }

    private static String quoted(Set<String> words) {
        return "\"" + String.join("\",\"", words) + "\"";
    }

    private static int received() {
        return gateway.tasks().received().size()
                + gateway.submissions().received().size()
                + gateway.consensus().received().size()
                + gateway.payouts().received().size();
    }
}
