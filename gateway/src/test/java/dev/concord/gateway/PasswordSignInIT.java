package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.gateway.ApiClient.Answer;
import java.io.IOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people sign in by a password, and what ends their sessions. */
final class PasswordSignInIT {

    private static final int ATTEMPTS = 8;
    private static final String OTHER_PASSWORD = "another four words of mine";

    private static RunningGateway gateway;

    private final UUID member = UUID.randomUUID();
    private final String name = Browser.someName();
    private ApiClient vendor;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(
                Map.of("concord.gateway.limits.sign-in", ATTEMPTS, "concord.gateway.identity.remembered-for", "0s"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void freshVendor() {
        vendor = gateway.newVendor();
    }

    @Test
    void who_joins_with_a_password_signs_in_by_it_and_acts_in_the_role() {
        var joined = Browser.join(vendor, gateway.anonymous(), member, "reviewer", name);
        assertThat(joined.status()).isEqualTo(201);
        assertThat(joined.text()).doesNotContain("apiKey");

        var browser = signedIn(name.toUpperCase(Locale.ROOT), Browser.PASSWORD);

        var caller = browser.get("/v1/whoami").json();
        assertThat(caller.required("role").asString()).isEqualTo("reviewer");
        assertThat(caller.required("memberId").asString()).isEqualTo(member.toString());
        assertThat(browser.get("/v1/projects").status()).isEqualTo(200);
        assertThat(browser.post("/v1/projects", "{}").status()).isEqualTo(403);
    }

    @Test
    void a_name_that_is_nobodys_and_a_wrong_password_are_told_the_same() {
        join("viewer");

        var wrong = signIn(name, OTHER_PASSWORD);
        var unknown = signIn(Browser.someName(), OTHER_PASSWORD);

        assertThat(wrong.problem()).isEqualTo("sign-in-refused");
        assertThat(unknown.text()).isEqualTo(wrong.text());
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void too_many_attempts_by_a_name_are_put_off_whether_it_is_somebodys_or_not() throws InterruptedException {
        join("viewer");
        for (var tried : new String[] {name, Browser.someName()}) {
            Callable<Answer> attempt = () -> signIn(tried, OTHER_PASSWORD);
            try (var browsers = Executors.newVirtualThreadPerTaskExecutor()) {
                var answers = browsers.invokeAll(Collections.nCopies(3 * ATTEMPTS, attempt)).stream()
                        .map(Future::resultNow)
                        .toList();

                assertThat(answers).filteredOn(each -> each.status() == 403).hasSizeGreaterThanOrEqualTo(ATTEMPTS);
                assertThat(answers)
                        .filteredOn(each -> each.status() != 403)
                        .isNotEmpty()
                        .allMatch(each -> each.status() == 429
                                && each.header("Retry-After").isPresent());
            }
        }
    }

    @Test
    void who_changes_the_password_knows_it_and_ends_all_sessions() {
        join("viewer");
        var here = signedIn(name, Browser.PASSWORD);
        var there = signedIn(name, Browser.PASSWORD);

        assertThat(change(here, OTHER_PASSWORD, OTHER_PASSWORD).problem()).isEqualTo("sign-in-refused");
        assertThat(here.put("/v1/password", "{\"password\":\"" + OTHER_PASSWORD + "\"}")
                        .status())
                .isEqualTo(403);
        assertThat(there.get("/v1/whoami").status()).isEqualTo(200);

        var changed = change(here, Browser.PASSWORD, OTHER_PASSWORD);

        assertThat(changed.status()).isEqualTo(204);
        assertThat(changed.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(here.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(there.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(signIn(name, Browser.PASSWORD).status()).isEqualTo(403);
    }

    @Test
    void another_role_ends_the_sessions_and_the_end_of_the_membership_the_password_too() {
        join("manager");
        var browser = signedIn(name, Browser.PASSWORD);

        vendor.put("/v1/members/" + member + "/role", "{\"role\":\"viewer\"}");
        assertThat(browser.get("/v1/whoami").status()).isEqualTo(401);

        var again = signedIn(name, Browser.PASSWORD);
        assertThat(again.post("/v1/projects", "{}").status()).isEqualTo(403);

        assertThat(vendor.delete("/v1/members/" + member).status()).isEqualTo(204);
        assertThat(again.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(signIn(name, Browser.PASSWORD).problem()).isEqualTo("sign-in-refused");
    }

    @Test
    void a_session_ends_without_requests_and_after_its_time() {
        join("viewer");
        var jdbc = gateway.bean(JdbcClient.class);
        var unused = signedIn(name, Browser.PASSWORD);
        var old = signedIn(name, Browser.PASSWORD);

        jdbc.sql("update sessions set seen_at = now() - interval '59 minutes' where member_id = :member")
                .param("member", member)
                .update();
        assertThat(old.get("/v1/whoami").status()).isEqualTo(200);
        jdbc.sql("update sessions set seen_at = seen_at - interval '2 minutes' where member_id = :member")
                .param("member", member)
                .update();
        assertThat(unused.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(old.get("/v1/sessions").json().required("items")).hasSize(1);

        jdbc.sql("update sessions set ends_at = now() where member_id = :member")
                .param("member", member)
                .update();
        assertThat(old.get("/v1/whoami").status()).isEqualTo(401);
    }

    @Test
    void a_name_is_one_persons_and_an_invitation_stays_until_the_password_is_set() {
        join("viewer");
        var code = vendor.post(
                        "/v1/members",
                        "{\"id\":\"%s\",\"name\":\"Bob\",\"role\":\"viewer\"}".formatted(UUID.randomUUID()))
                .json()
                .required("invitation")
                .asString();

        assertThat(accept(code, name, Browser.PASSWORD).problem()).isEqualTo("sign-in-name-taken");
        assertThat(accept(code, Browser.someName(), "too short").text()).contains("password: 9 characters");
        assertThat(accept(code, Browser.someName(), "aaaaaaaaaaaaaaa").text()).contains("password: of too few");
        assertThat(accept(code, "a b", Browser.PASSWORD).text()).contains("signInName: malformed");
        assertThat(accept(code, Browser.someName(), Browser.PASSWORD).status()).isEqualTo(201);
    }

    @Test
    void a_first_password_is_set_by_a_credential_that_is_good_for_all() {
        var tasker = gateway.newTasker();
        var limited = tasker.post(
                "/v1/keys",
                "{\"id\":\"%s\",\"name\":\"a\",\"scopes\":[\"admin\",\"read\"]}".formatted(UUID.randomUUID()));
        var token = gateway.anonymous()
                .with(
                        "Authorization",
                        "Bearer " + limited.json().required("secret").asString());
        var body = "{\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(name, Browser.PASSWORD);

        assertThat(token.put("/v1/password", body).text()).contains("credential: not good for all");
        assertThat(vendor.put("/v1/password", body).text()).contains("a vendor's own key");
        assertThat(tasker.put("/v1/password", body).status()).isEqualTo(204);
        assertThat(signedIn(name, Browser.PASSWORD).get("/v1/whoami").json())
                .isEqualTo(tasker.get("/v1/whoami").json());
        assertThat(tasker.put("/v1/password", body).problem()).isEqualTo("sign-in-refused");
    }

    private void join(String role) {
        assertThat(Browser.join(vendor, gateway.anonymous(), member, role, name).status())
                .isEqualTo(201);
    }

    private static Answer accept(String code, String name, String password) {
        return Browser.accept(gateway.anonymous(), code, name, password);
    }

    private static Answer signIn(String name, String password) {
        return Browser.signIn(gateway.anonymous(), name, password);
    }

    private static ApiClient signedIn(String name, String password) {
        return Browser.of(gateway.anonymous(), signIn(name, password));
    }

    private static Answer change(ApiClient browser, String current, String next) {
        return browser.put("/v1/password", "{\"password\":\"%s\",\"currentPassword\":\"%s\"}".formatted(next, current));
    }
}
