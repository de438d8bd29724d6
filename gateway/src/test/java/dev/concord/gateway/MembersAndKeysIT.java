package dev.concord.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.MemberId;
import dev.concord.gateway.ApiClient.Answer;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people come to work for a vendor and leave it, and what becomes of their keys. */
final class MembersAndKeysIT {

    private static RunningGateway gateway;

    private ApiClient vendor;

    @BeforeAll
    static void start() throws IOException {
        gateway = RunningGateway.start();
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
    void who_takes_an_invitation_acts_for_the_vendor_in_that_role_and_services_are_told() {
        var id = UUID.randomUUID();
        var member = joined(invite(id, "reviewer"));

        member.get("/v1/projects");

        var caller = (VendorCaller)
                gateway.tasks().lastReceived().caller(Instant.now()).orElseThrow();
        assertThat(caller.role()).isEqualTo(VendorRole.REVIEWER);
        assertThat(caller.member()).isEqualTo(new MemberId(id));
        assertThat(member.get("/v1/whoami").json().required("id"))
                .isEqualTo(vendor.get("/v1/whoami").json().required("id"));
        assertThat(member.post("/v1/projects", "{}").status()).isEqualTo(403);
    }

    @Test
    void an_invitation_is_taken_once_and_a_new_one_replaces_it() {
        var id = UUID.randomUUID();
        var lost = invite(id, "viewer");
        var again = invite(id, "manager");

        assertThat(accept(lost).problem()).isEqualTo("invitation-not-found");
        assertThat(accept(again).status()).isEqualTo(201);
        assertThat(accept(again).problem()).isEqualTo("invitation-not-found");
        assertThat(invite(id, "viewer").problem()).isEqualTo("member-id-taken");
    }

    @Test
    void the_last_owner_stays_one() {
        var id = UUID.randomUUID();
        var owner = joined(invite(id, "owner"));
        invite(UUID.randomUUID(), "owner");

        assertThat(remove(owner, id).problem()).isEqualTo("last-owner");
        assertThat(setRole(owner, id, "manager").problem()).isEqualTo("last-owner");

        joined(invite(UUID.randomUUID(), "owner"));
        assertThat(setRole(owner, id, "manager").status()).isEqualTo(200);
    }

    @Test
    void a_member_who_is_demoted_or_removed_may_do_less_at_once_by_every_key() {
        var id = UUID.randomUUID();
        var member = joined(invite(id, "manager"));
        assertThat(member.post("/v1/projects", "{}").status()).isEqualTo(200);

        setRole(vendor, id, "viewer");
        assertThat(member.post("/v1/projects", "{}").status()).isEqualTo(403);

        assertThat(remove(vendor, id).status()).isEqualTo(204);
        assertThat(member.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(vendor.get("/v1/members").json().required("items")).isEmpty();
    }

    @Test
    void two_owners_who_change_one_role_do_not_undo_each_other() {
        var id = UUID.randomUUID();
        var path = "/v1/members/" + id;
        var invited = tagOf(invite(id, "manager"));
        assertThat(tagOf(vendor.get(path))).isEqualTo(invited);

        var changed = vendor.with("If-Match", invited).put(path + "/role", "{\"role\":\"viewer\"}");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(tagOf(vendor.get(path))).isEqualTo(tagOf(changed)).isNotEqualTo(invited);
        assertThat(vendor.with("If-Match", invited)
                        .put(path + "/role", "{\"role\":\"owner\"}")
                        .problem())
                .isEqualTo("precondition-failed");
        assertThat(vendor.put(path + "/role", "{\"role\":\"owner\"}").status()).isEqualTo(428);
        assertThat(vendor.get(path).json().required("role").asString()).isEqualTo("viewer");
        assertThat(gateway.newVendor().get(path).problem()).isEqualTo("member-not-found");
    }

    @Test
    void whoever_joins_changes_the_tag_and_hinders_no_change() {
        var id = UUID.randomUUID();
        var invitation = invite(id, "manager");
        joined(invitation);

        assertThat(tagOf(vendor.get("/v1/members/" + id))).isNotEqualTo(tagOf(invitation));
        assertThat(vendor.with("If-Match", tagOf(invitation))
                        .put("/v1/members/" + id + "/role", "{\"role\":\"viewer\"}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_rotated_key_and_its_former_secret_both_work_until_the_grace_is_over() {
        var id = UUID.randomUUID();
        var former = keyOf(issue(id, "[\"read\"]"));

        var rotated = vendor.post("/v1/keys/" + id + "/rotation", "{\"graceSeconds\":3600}");

        assertThat(rotated.status()).isEqualTo(200);
        assertThat(former.get("/v1/whoami").status()).isEqualTo(200);
        assertThat(keyOf(rotated).get("/v1/whoami").status()).isEqualTo(200);

        var again = vendor.post("/v1/keys/" + id + "/rotation", "{\"graceSeconds\":0}");
        assertThat(former.get("/v1/whoami").status()).isEqualTo(401);
        assertThat(keyOf(rotated).get("/v1/whoami").status()).isEqualTo(401);
        assertThat(keyOf(again).get("/v1/whoami").status()).isEqualTo(200);
    }

    @Test
    void keys_are_listed_page_by_page_without_their_secrets_and_say_when_they_were_used() {
        var id = UUID.randomUUID();
        var key = issue(id, "[\"read\"]");
        keyOf(key).get("/v1/whoami");

        var first = vendor.get("/v1/keys?limit=1").json();
        var second = vendor.get(
                        "/v1/keys?limit=1&after=" + first.required("next").asString())
                .json();

        assertThat(first.required("items")).hasSize(1);
        assertThat(second.required("items")).hasSize(1);
        assertThat(vendor.get("/v1/keys").text())
                .doesNotContain(key.json().required("secret").asString())
                .contains(key.json().required("beginning").asString(), "lastUsedAt");
    }

    @Test
    void a_key_id_is_used_once_and_nonsense_is_told_apart() {
        var id = UUID.randomUUID();
        issue(id, "[\"read\"]");

        assertThat(issue(id, "[\"read\"]").problem()).isEqualTo("key-id-taken");
        assertThat(issue(UUID.randomUUID(), "[]").text()).contains("scopes: none");
        assertThat(issue(UUID.randomUUID(), "[\"all\"]").text()).contains("scope: all (expected: read");
        assertThat(vendor.get("/v1/keys?limit=0").problem()).isEqualTo("malformed-request");
        assertThat(vendor.post("/v1/keys/nothing/rotation", "{}").problem()).isEqualTo("malformed-request");
    }

    private Answer invite(UUID id, String role) {
        return vendor.post("/v1/members", "{\"id\":\"%s\",\"name\":\"Ada\",\"role\":\"%s\"}".formatted(id, role));
    }

    private static Answer accept(Answer invitation) {
        var code = invitation.json().required("invitation").asString();
        return gateway.anonymous().post("/v1/invitations/acceptance", "{\"code\":\"" + code + "\"}");
    }

    private static ApiClient joined(Answer invitation) {
        return gateway.anonymous()
                .with("X-Api-Key", accept(invitation).json().required("apiKey").asString());
    }

    private static String tagOf(Answer answer) {
        return answer.header("ETag").orElseThrow();
    }

    private static Answer setRole(ApiClient client, UUID member, String role) {
        return client.with("If-Match", "*").put("/v1/members/" + member + "/role", "{\"role\":\"" + role + "\"}");
    }

    private static Answer remove(ApiClient client, UUID member) {
        return client.send("DELETE", "/v1/members/" + member, BodyPublishers.noBody());
    }

    private Answer issue(UUID id, String scopes) {
        return vendor.post("/v1/keys", "{\"id\":\"%s\",\"name\":\"a key\",\"scopes\":%s}".formatted(id, scopes));
    }

    private static ApiClient keyOf(Answer issued) {
        return gateway.anonymous()
                .with("X-Api-Key", issued.json().required("secret").asString());
    }
}
