package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.gateway.ApiClient.Answer;
import dev.concord.testing.Tables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How people sign in by a password, and what ends their sessions. */
final class PasswordSignInIT {

    private static final int ATTEMPTS = 8;
    private static final String OTHER_PASSWORD = "another four words of mine";

    @TempDir
    private static Path mails;

    private static RunningGateway gateway;

    private final UUID member = UUID.randomUUID();
    private final String name = Browser.someName();
    private ApiClient vendor;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.limits.sign-in",
                ATTEMPTS,
                "concord.gateway.identity.remembered-for",
                "0s",
                "concord.gateway.mail.folder",
                mails.resolve("sent"),
                "concord.gateway.mail.send-every",
                "50ms"));
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

        vendor.with("If-Match", "*").put("/v1/members/" + member + "/role", "{\"role\":\"viewer\"}");
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

    @Test
    void who_has_forgotten_the_password_sets_another_once_by_the_code_that_is_mailed() {
        join("viewer");
        var browser = signedIn(name, Browser.PASSWORD);
        assertThat(ask(name.toUpperCase(Locale.ROOT)).status()).isEqualTo(202);
        var code = await().until(() -> codeFor(name), Optional::isPresent).orElseThrow();

        assertThat(complete(code, "too short").text()).contains("password: 9 characters");
        assertThat(signedIn(name, Browser.PASSWORD).get("/v1/whoami").status()).isEqualTo(200);
        assertThat(complete(code, OTHER_PASSWORD).status()).isEqualTo(204);

        assertThat(browser.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(signIn(name, Browser.PASSWORD).problem()).isEqualTo("sign-in-refused");
        assertThat(signedIn(name, OTHER_PASSWORD).get("/v1/whoami").status()).isEqualTo(200);
        assertThat(complete(code, Browser.PASSWORD).problem()).isEqualTo("reset-not-found");
        assertThat(gateway.bean(DataSource.class))
                .satisfies(tables -> assertThat(Tables.thatHave(tables, code)).isEmpty());
    }

    @Test
    void an_answer_tells_nobody_which_names_there_are_and_who_is_nobody_gets_no_mail() {
        join("viewer");
        var nobody = Browser.someName();
        var tasker = gateway.newTasker();
        var noAddress = "ada-" + UUID.randomUUID();
        tasker.put(
                "/v1/password", "{\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(noAddress, Browser.PASSWORD));

        assertThat(List.of(ask(name), ask(nobody), ask(noAddress), ask(name)))
                .allMatch(answer -> answer.status() == 202 && answer.text().isEmpty());

        await().until(() -> codeFor(name).isPresent()
                && Tables.thatHave(gateway.bean(DataSource.class), nobody).isEmpty());
        await().until(() -> asked(noAddress) == 0);
        assertThat(mails()).noneMatch(mail -> mail.contains(nobody) || mail.contains(noAddress));
        assertThat(mails())
                .filteredOn(mail -> mail.contains(name))
                .as("one a minute")
                .hasSize(1);
        assertThat(ask("no name").problem()).isEqualTo("malformed-request");
    }

    @Test
    void a_code_ends_by_time_by_a_later_one_and_with_the_password() {
        join("viewer");
        var jdbc = gateway.bean(JdbcClient.class);
        ask(name);
        var first = await().until(() -> codeFor(name), Optional::isPresent).orElseThrow();
        jdbc.sql("update password_resets set asked_at = now() - interval '2 minutes' where sign_in_name = :name")
                .param("name", name)
                .update();
        ask(name);
        var second = await().until(() -> codeFor(name), found -> !found.equals(Optional.of(first)))
                .orElseThrow();
        assertThat(complete(first, OTHER_PASSWORD).problem()).isEqualTo("reset-not-found");

        change(signedIn(name, Browser.PASSWORD), Browser.PASSWORD, OTHER_PASSWORD);
        assertThat(complete(second, Browser.PASSWORD).problem()).isEqualTo("reset-not-found");

        ask(name);
        var third = await().until(() -> codeFor(name), found -> !found.equals(Optional.of(second)))
                .orElseThrow();
        jdbc.sql("update password_resets set code_until = now() where sign_in_name = :name")
                .param("name", name)
                .update();
        assertThat(complete(third, Browser.PASSWORD).problem()).isEqualTo("reset-not-found");
        assertThat(complete("cr_nothing", Browser.PASSWORD).problem()).isEqualTo("reset-not-found");
    }

    private static Answer ask(String name) {
        return gateway.anonymous().post("/v1/password/resets", "{\"signInName\":\"%s\"}".formatted(name));
    }

    private static Answer complete(String code, String password) {
        return gateway.anonymous()
                .post(
                        "/v1/password/resets/completion",
                        "{\"code\":\"%s\",\"password\":\"%s\"}".formatted(code, password));
    }

    /** Returns the code in the latest mail to somebody. */
    private static Optional<String> codeFor(String name) {
        return mails().stream()
                .filter(mail -> mail.startsWith("To: " + name))
                .reduce((_, later) -> later)
                .map(mail -> mail.replaceAll("(?s).*(cr_[A-Za-z0-9_-]{43}).*", "$1"));
    }

    /** Returns all mails in the order in which they were sent. */
    private static List<String> mails() {
        var folder = mails.resolve("sent");
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .map(PasswordSignInIT::text)
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String text(Path mail) {
        try {
            return Files.readString(mail);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static int asked(String name) {
        return gateway.bean(JdbcClient.class)
                .sql("select count(*) from password_resets where sign_in_name = :name")
                .param("name", name)
                .query(Integer.class)
                .single();
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
