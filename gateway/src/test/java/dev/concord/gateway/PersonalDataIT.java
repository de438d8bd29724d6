package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.gateway.access.Routes;
import dev.concord.testing.PrintedOutput;
import dev.concord.testing.Tables;
import dev.concord.web.Caller.OperatorCaller;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people are told of themselves, and what is left when they go. */
final class PersonalDataIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private static PrintedOutput logs;
    private static RunningGateway gateway;

    private final String name = Browser.someName();
    private final String account = "ada-" + UUID.randomUUID() + ".near";
    private ApiClient tasker;
    private String id;

    @BeforeAll
    static void start() throws IOException {
        logs = PrintedOutput.keep();
        gateway = RunningGateway.start(Map.of(
                "concord.gateway.identity.remembered-for", "0s", "concord.gateway.erasures.tell-every", "100ms"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        logs.close();
    }

    @BeforeEach
    void aTaskerWithEverything() {
        gateway.resetServices();
        tasker = gateway.newTasker();
        id = tasker.get("/v1/whoami").json().required("id").asString();
        tasker.put("/v1/password", "{\"signInName\":\"%s\",\"password\":\"%s\"}".formatted(name, Browser.PASSWORD));
        jdbc("""
                insert into wallets (account_id, tasker_id, admitted, first_used_at)
                values ('%s', '%s', true, now())""".formatted(account, id));
    }

    @Test
    void a_tasker_is_told_what_is_known_and_where_the_rest_is() {
        var known = browser().get("/v1/taskers/me/data");

        assertThat(known.status()).isEqualTo(200);
        assertThat(known.json().required("signInName").asString()).isEqualTo(name);
        assertThat(known.json().required("walletAccountId").asString()).isEqualTo(account);
        assertThat(known.json().required("parts").valueStream()).isNotEmpty().allSatisfy(part -> {
            var route = Routes.find(HttpMethod.GET, part.required("href").asString())
                    .orElseThrow();
            assertThat(route.access().forTaskers()).isTrue();
            assertThat(browser().get(part.required("href").asString()).status()).isEqualTo(200);
        });
        assertThat(tasker.get("/v1/taskers/me/acts").text())
                .contains("PUT /v1/password", id)
                .doesNotContain(name);
        assertThat(gateway.newTasker().get("/v1/taskers/me/acts").text()).doesNotContain(id);
    }

    @Test
    void who_is_erased_leaves_an_id_and_the_services_are_told_until_they_have_heard() {
        gateway.submissions().answer(503, "text/plain", "no");
        var key = tasker.post(
                "/v1/keys",
                "{\"id\":\"%s\",\"name\":\"Adas laptop\",\"scopes\":[\"read\"]}".formatted(UUID.randomUUID()));
        var browser = browser();

        var erased = erase(browser);

        assertThat(erased.status()).isEqualTo(204);
        assertThat(erased.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(browser.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(tasker.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(gateway.anonymous()
                        .with(
                                "Authorization",
                                "Bearer " + key.json().required("secret").asString())
                        .get("/v1/whoami")
                        .status())
                .isEqualTo(401);
        assertThat(Browser.signIn(gateway.anonymous(), name, Browser.PASSWORD).problem())
                .isEqualTo("sign-in-refused");
        assertThat(gateway.anonymous()
                        .post("/v1/taskers", "{\"id\":\"%s\",\"agent\":false}".formatted(id))
                        .problem())
                .isEqualTo("tasker-registered");
        assertNothingIsLeft(name, account, "Adas laptop");

        await().atMost(SOON).until(() -> isTold(gateway.tasks()) && isTold(gateway.submissions()));
        assertThat(waiting()).isEqualTo(5);
        gateway.submissions().reset();
        jdbc("update erasures set due_at = now() where tasker_id = '%s'".formatted(id));
        await().atMost(SOON).until(() -> waiting() == 0);
        assertThat(isTold(gateway.submissions())).isTrue();
        assertThat(isTold(gateway.payouts())).isTrue();
    }

    @Test
    void what_was_added_while_it_was_erased_goes_as_well() {
        assertThat(erase(browser()).status()).isEqualTo(204);
        jdbc("""
                insert into passwords (sign_in_name, tasker_id, hash, changed_at)
                values ('%s', '%s', 'none', now())""".formatted(name, id));

        jdbc("update erasures set due_at = now() where tasker_id = '%s'".formatted(id));

        await().atMost(SOON).untilAsserted(() -> assertNothingIsLeft(name, account));
    }

    @Test
    void without_a_provider_or_a_mailer_nothing_is_offered() {
        assertThat(gateway.anonymous().get("/v1/sessions/providers").json().required("items"))
                .isEmpty();
        assertThat(gateway.anonymous()
                        .post("/v1/sessions/providers/example", "")
                        .text())
                .contains("provider-not-found", "(expected: one of [])");
        assertThat(gateway.anonymous()
                        .post("/v1/password/resets", "{\"signInName\":\"%s\"}".formatted(name))
                        .problem())
                .isEqualTo("password-reset-off");
    }

    @Test
    void only_who_has_just_signed_in_is_erased_and_only_by_name() {
        var browser = browser();
        assertThat(tasker.delete("/v1/taskers/me?confirm=" + id).problem()).isEqualTo("sign-in-again");
        assertThat(browser.delete("/v1/taskers/me").text()).contains("confirm: missing (expected: your own id");
        assertThat(browser.delete("/v1/taskers/me?confirm=" + UUID.randomUUID()).text())
                .contains("confirm: another");
        assertThat(browser.delete("/v1/taskers/me?confirm=" + id + "&unpaid=no").text())
                .contains("unpaid: another (expected: absent, or give-up)");

        jdbc("update sessions set began_at = now() - interval '11 minutes' where tasker_id = '%s'".formatted(id));
        assertThat(erase(browser).problem()).isEqualTo("sign-in-again");

        assertThat(gateway.payouts().received()).isEmpty();
        assertThat(browser.get("/v1/whoami").status()).isEqualTo(200);
    }

    @Test
    void who_has_nothing_but_a_token_is_erased_by_one_that_is_good_for_all() {
        var program = gateway.newTasker();
        var own = program.get("/v1/whoami").json().required("id").asString();
        var limited = program.post(
                "/v1/keys",
                "{\"id\":\"%s\",\"name\":\"a\",\"scopes\":[\"admin\",\"read\"]}".formatted(UUID.randomUUID()));

        assertThat(gateway.anonymous()
                        .with(
                                "Authorization",
                                "Bearer " + limited.json().required("secret").asString())
                        .delete("/v1/taskers/me?confirm=" + own)
                        .problem())
                .isEqualTo("sign-in-again");
        assertThat(program.delete("/v1/taskers/me?confirm=" + own).status()).isEqualTo(204);
        assertThat(program.get("/v1/whoami").status()).isEqualTo(401);
    }

    @Test
    void nothing_is_erased_while_money_is_owed_or_on_its_way_unless_it_is_given_up() {
        var browser = browser();
        gateway.payouts().answer(409, "application/problem+json", """
                {"code":"rewards-unpaid","detail":"due: 7 of NEAR (expected: nothing)"}""");
        var refused = erase(browser);
        assertThat(refused.problem()).isEqualTo("rewards-unpaid");
        assertThat(refused.text()).contains("due: 7 of NEAR");
        gateway.payouts().answer(409, "application/problem+json", "{\"code\":\"payout-under-way\",\"detail\":\"a\"}");
        assertThat(erase(browser).problem()).isEqualTo("payout-under-way");
        gateway.payouts().answer(503, "text/plain", "no");
        assertThat(erase(browser).problem()).isEqualTo("unavailable");
        assertThat(browser.get("/v1/taskers/me/data").text()).contains(name, account);

        gateway.payouts().reset();
        assertThat(browser.delete("/v1/taskers/me?unpaid=give-up&confirm=" + id).status())
                .isEqualTo(204);
        assertThat(gateway.payouts().lastReceived().target()).endsWith(id + "?giveUpUnpaid=true");
    }

    @Test
    void a_member_leaves_and_takes_nothing_along_but_the_own_name_and_sign_in() {
        var vendor = gateway.newVendor();
        var member = UUID.randomUUID();
        var signInName = Browser.someName();
        var joined = Browser.join(vendor, gateway.anonymous(), member, "owner", signInName);
        assertThat(joined.status()).isEqualTo(201);
        jdbc("update members set name = 'Ada Lovelace' where id = '%s'".formatted(member));
        var browser =
                Browser.of(gateway.anonymous(), Browser.signIn(gateway.anonymous(), signInName, Browser.PASSWORD));
        var leave = "/v1/members/me?confirm=" + member;

        assertThat(browser.delete("/v1/members/me").text()).contains("confirm: missing");
        assertThat(vendor.delete(leave).problem()).isEqualTo("member-not-found");
        assertThat(browser.delete(leave).problem()).isEqualTo("last-owner");
        Browser.join(vendor, gateway.anonymous(), UUID.randomUUID(), "owner", Browser.someName());
        jdbc("update sessions set began_at = now() - interval '11 minutes' where member_id = '%s'".formatted(member));
        assertThat(browser.delete(leave).problem()).isEqualTo("sign-in-again");
        var again = Browser.of(gateway.anonymous(), Browser.signIn(gateway.anonymous(), signInName, Browser.PASSWORD));
        assertThat(again.delete(leave).status()).isEqualTo(204);

        assertThat(again.get("/v1/whoami").status()).isEqualTo(401);
        assertNothingIsLeft(signInName, "Ada Lovelace");
        assertThat(vendor.get("/v1/members").json().required("items")).hasSize(1);
        assertThat(vendor.get("/v1/audit-log").text()).contains(member.toString(), "DELETE /v1/members/me");
    }

    private static void assertNothingIsLeft(String... wanted) {
        assertThat(List.of(wanted)).allSatisfy(text -> {
            assertThat(Tables.thatHave(gateway.bean(DataSource.class), text)).isEmpty();
            assertThat(logs.text()).doesNotContain(text);
        });
    }

    private ApiClient browser() {
        return Browser.of(gateway.anonymous(), Browser.signIn(gateway.anonymous(), name, Browser.PASSWORD));
    }

    private ApiClient.Answer erase(ApiClient browser) {
        return browser.delete("/v1/taskers/me?confirm=" + id);
    }

    private boolean isTold(RecordingService service) {
        return service.received().stream()
                .anyMatch(each -> each.method().equals("DELETE")
                        && each.target().startsWith("/internal/taskers/" + id)
                        && each.caller(Instant.now()).orElseThrow() instanceof OperatorCaller);
    }

    private int waiting() {
        return gateway.bean(JdbcClient.class)
                .sql("select count(*) from erasures where tasker_id = cast(:id as uuid)")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    private static void jdbc(String change) {
        gateway.bean(JdbcClient.class).sql(change).update();
    }
}
