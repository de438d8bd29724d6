package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.ApiClient.Answer;
import dev.concord.testing.Tables;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** How people sign in by an account at a provider. */
final class ProviderSignInIT {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String REDIRECT = "https://labels.example/signed-in";

    private static OidcProvider provider;
    private static RunningGateway gateway;

    private final String subject = UUID.randomUUID().toString();
    private final String email = Browser.someName();

    @BeforeAll
    static void start() throws IOException {
        provider = OidcProvider.start();
        var settings = new LinkedHashMap<String, Object>();
        settings.put("concord.gateway.identity.remembered-for", "0s");
        settings.put("concord.gateway.oidc.redirect-uri", REDIRECT);
        settings.put("concord.gateway.oidc.providers[0].name", "example");
        settings.put("concord.gateway.oidc.providers[0].issuer", provider.issuer());
        settings.put("concord.gateway.oidc.providers[0].client-id", OidcProvider.CLIENT);
        settings.put("concord.gateway.oidc.providers[0].client-secret", OidcProvider.SECRET);
        gateway = RunningGateway.start(settings);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        provider.close();
    }

    @BeforeEach
    void theProviderIsHonest() {
        provider.reset();
        gateway.resetServices();
    }

    @Test
    void a_browser_is_sent_with_what_binds_the_answer_to_it() {
        var asked = OidcProvider.parameters(begun().authorization().getRawQuery());

        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", OidcProvider.CLIENT)
                .containsEntry("redirect_uri", REDIRECT)
                .containsEntry("code_challenge_method", "S256")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(gateway.anonymous().get("/v1/sessions/providers").text()).contains("\"example\"");
        assertThat(gateway.anonymous().post("/v1/sessions/providers/other", "").text())
                .contains("provider-not-found", "expected: one of [example]");
    }

    @Test
    void the_first_sign_in_makes_a_tasker_and_the_next_one_finds_it() {
        var first = browser(signIn(subject, true));
        assertThat(gateway.submissions().lastReceived().target()).startsWith("/internal/taskers/");
        assertThat(gateway.submissions().received()).hasSize(1);

        var again = browser(signIn(subject, true));

        assertThat(gateway.submissions().received()).hasSize(1);
        assertThat(again.get("/v1/whoami").json().required("id").asString())
                .isEqualTo(first.get("/v1/whoami").json().required("id").asString());
        assertThat(again.get("/v1/identities").json().at("/items/0/email").asString())
                .isEqualTo(email);
        assertThat(signIn(subject, true).json().required("signedInBy").asString())
                .isEqualTo("provider");
    }

    @Test
    void a_mail_address_makes_nobody_somebody_who_is_known() {
        var vendor = gateway.newVendor();
        Browser.join(vendor, gateway.anonymous(), UUID.randomUUID(), "owner", email);

        var stranger = browser(signIn(subject, true));

        assertThat(stranger.get("/v1/whoami").json().required("kind").asString())
                .isEqualTo("tasker");
        assertThat(stranger.get("/v1/members").status()).isEqualTo(403);
        var unverified = UUID.randomUUID().toString();
        assertThat(browser(signIn(unverified, false))
                        .get("/v1/identities")
                        .json()
                        .at("/items/0")
                        .has("email"))
                .isFalse();
    }

    @Test
    void who_has_just_signed_in_links_an_identity_and_signs_in_by_it_from_then_on() {
        var vendor = gateway.newVendor();
        var member = Browser.ofNewMember(vendor, gateway.anonymous(), "manager");
        var stale = Browser.ofNewMember(vendor, gateway.anonymous(), "manager");
        jdbc("update sessions set began_at = now() - interval '11 minutes' where id = '%s'"
                .formatted(stale.get("/v1/sessions").json().at("/items/0/id").asString()));

        assertThat(stale.post("/v1/identities", returned(begun(), subject)).problem())
                .isEqualTo("sign-in-again");
        assertThat(vendor.post("/v1/identities", returned(begun(), subject)).problem())
                .isEqualTo("identity-not-found");
        var linked = member.post("/v1/identities", returned(begun(), subject));
        assertThat(linked.status()).as(linked.text()).isEqualTo(201);

        var browser = browser(signIn(subject, true));
        assertThat(browser.get("/v1/whoami").json())
                .isEqualTo(member.get("/v1/whoami").json());
        var other = browser(signIn(UUID.randomUUID().toString(), true));
        assertThat(other.post("/v1/identities", returned(begun(), subject)).problem())
                .isEqualTo("identity-taken");

        var path = "/v1/identities/" + linked.json().required("id").asString();
        assertThat(other.delete(path).problem()).isEqualTo("identity-not-found");
        assertThat(browser.delete(path).status()).isEqualTo(204);
        assertThat(browser(signIn(subject, true))
                        .get("/v1/whoami")
                        .json()
                        .required("kind")
                        .asString())
                .isEqualTo("tasker");
        var only = other.get("/v1/identities").json().at("/items/0/id").asString();
        assertThat(other.delete("/v1/identities/" + only).problem()).isEqualTo("last-sign-in");
    }

    @Test
    void what_does_not_prove_who_somebody_is_is_refused() {
        var flow = begun();
        var another = begun();
        assertRefused(body(flow, "no such code"));
        assertRefused(Map.of("code", code(flow, subject), "state", another.state(), "flow", flow.token()));
        assertRefused(Map.of("code", code(flow, subject), "state", another.state(), "flow", another.token()));
        assertRefused(Map.of("code", code(flow, subject), "state", flow.state(), "flow", "A" + flow.token()));

        provider.claim(token -> token.claim("nonce", "of another flow"));
        assertRefused(body(flow, code(flow, subject)));
        provider.claim(token -> token.audience("another client"));
        assertRefused(body(flow, code(flow, subject)));
        provider.claim(token -> token.issuer("https://evil.example"));
        assertRefused(body(flow, code(flow, subject)));
        provider.claim(token -> token.expirationTime(Date.from(Instant.now().minusSeconds(600))));
        assertRefused(body(flow, code(flow, subject)));
        provider.reset();
        provider.signByAnotherKey();
        assertRefused(body(flow, code(flow, subject)));
        provider.reset();

        var body = body(flow, code(flow, subject));
        assertThat(post(body).status()).isEqualTo(201);
        assertRefused(body);
        assertThat(gateway.anonymous()
                        .with("Origin", "https://evil.example")
                        .post("/v1/sessions/provider", JSON.writeValueAsString(body(flow, code(flow, subject))))
                        .problem())
                .isEqualTo("forbidden");
        assertThat(gateway.anonymous().post("/v1/sessions/provider", "{}").problem())
                .isEqualTo("malformed-request");
    }

    @Test
    void a_provider_that_is_away_is_told_apart() {
        var flow = begun();
        var code = code(flow, subject);
        provider.goAway();

        var answer = post(body(flow, code));

        assertThat(answer.problem()).isEqualTo("provider-away");
        assertThat(answer.header("Retry-After")).isPresent();
    }

    @Test
    void who_is_erased_is_not_known_by_the_identity_any_more() {
        var browser = browser(signIn(subject, true));
        var id = browser.get("/v1/whoami").json().required("id").asString();

        assertThat(browser.delete("/v1/taskers/me?confirm=" + id).status()).isEqualTo(204);

        var database = gateway.bean(DataSource.class);
        assertThat(Tables.thatHave(database, subject)).isEmpty();
        assertThat(Tables.thatHave(database, email)).isEmpty();
        assertThat(browser(signIn(subject, true))
                        .get("/v1/whoami")
                        .json()
                        .required("id")
                        .asString())
                .isNotEqualTo(id);
    }

    /** What a page has when it has sent a browser away. */
    private record Begun(URI authorization, String token) {

        String state() {
            return OidcProvider.parameters(authorization.getRawQuery()).getOrDefault("state", "");
        }
    }

    private static Begun begun() {
        var answer = gateway.anonymous().post("/v1/sessions/providers/example", "");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        var json = answer.json();
        return new Begun(
                URI.create(json.required("authorizationUri").asString()),
                json.required("flow").asString());
    }

    private String code(Begun begun, String who) {
        return provider.signIn(begun.authorization(), who, email, true);
    }

    private Answer signIn(String who, boolean verified) {
        var begun = begun();
        return post(body(begun, provider.signIn(begun.authorization(), who, email, verified)));
    }

    private String returned(Begun begun, String who) {
        return JSON.writeValueAsString(body(begun, code(begun, who)));
    }

    private static Map<String, String> body(Begun begun, String code) {
        return Map.of("code", code, "state", begun.state(), "flow", begun.token());
    }

    private static Answer post(Map<String, String> body) {
        return gateway.anonymous().post("/v1/sessions/provider", JSON.writeValueAsString(body));
    }

    private static void assertRefused(Map<String, String> body) {
        var answer = post(body);
        assertThat(answer.problem()).as(answer.text()).isEqualTo("provider-refused");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    private static ApiClient browser(Answer signedIn) {
        return Browser.of(gateway.anonymous(), signedIn);
    }

    private static void jdbc(String change) {
        gateway.bean(JdbcClient.class).sql(change).update();
    }
}
