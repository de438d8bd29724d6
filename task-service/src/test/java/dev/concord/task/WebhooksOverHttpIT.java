package dev.concord.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.id.ProjectId;
import dev.concord.task.Receiver.Received;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A vendor's server is told what happens: signed, again until it arrives, and nothing of what is another vendor's. */
final class WebhooksOverHttpIT {

    private final RunningTaskService service = RunningTaskService.get();
    private final ServiceClient vendor = ServiceClient.vendor(service, Samples.vendor());
    private final ServiceClient stranger = ServiceClient.vendor(service, Samples.vendor());
    private final ProjectId project = Samples.projectId();
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void order() {
        vendor.order(project);
    }

    @AfterEach
    void close() {
        vendor.get("/v1/webhooks").items().forEach(webhook -> vendor.delete(path(webhook)));
        receiver.close();
    }

    @Test
    void anEventArrivesSignedWithTheSecretThatWasShownOnce() throws Exception {
        var webhook = create("{\"url\":\"%s\"}".formatted(receiver.url())).json();

        vendor.post("/v1/projects/" + project + "/open", "");

        var event = first(received(1));
        var signature = signature(webhook.path("secret").asString(), event);
        assertThat(event.signature()).isEqualTo("v1," + signature);
        assertThat(event.body()).contains("\"type\":\"project.changed\"", "\"state\":\"open\"", project.toString());
        var delivery = delivered(path(webhook));
        assertThat(delivery.path("id").asString()).isEqualTo(event.id());
        assertThat(delivery.path("responseStatus").asInt()).isEqualTo(204);
        assertThat(vendor.get(path(webhook)).text()).doesNotContain("whsec_");
    }

    @Test
    void whileASecretIsRotatedBothSign() throws Exception {
        var webhook = create("{\"url\":\"%s\"}".formatted(receiver.url())).json();
        var rotated = vendor.post(path(webhook) + "/rotation", "{\"graceSeconds\":60}")
                .json();

        vendor.post(path(webhook) + "/test", "");

        var event = first(received(1));
        assertThat(event.body()).contains("\"type\":\"webhook.test\"");
        assertThat(event.signature())
                .isEqualTo("v1,%s v1,%s"
                        .formatted(
                                signature(rotated.path("secret").asString(), event),
                                signature(webhook.path("secret").asString(), event)));
    }

    @Test
    void whatFailsIsTriedAgainAndCanBeReplayedUnderTheSameId() {
        receiver.answerWith(302);
        var webhook = create("{\"url\":\"%s\"}".formatted(receiver.url())).json();
        vendor.post(path(webhook) + "/test", "");
        var failed = await().atMost(Duration.ofSeconds(20))
                .until(() -> onlyDelivery(path(webhook)), each -> each.has("responseStatus"));
        assertThat(failed.path("state").asString()).isEqualTo("pending");
        assertThat(failed.path("responseStatus").asInt()).isEqualTo(302);
        assertThat(failed.has("nextAttemptAt")).isTrue();
        assertThat(vendor.get(path(webhook)).json().has("failingSince")).isTrue();

        receiver.answerWith(200);
        var replayed =
                vendor.post(path(webhook) + "/deliveries/" + failed.path("id").asString() + "/replay", "");

        assertThat(replayed.status()).isEqualTo(202);
        delivered(path(webhook));
        assertThat(receiver.received()).extracting(Received::path).containsOnly("/hook");
        assertThat(receiver.received())
                .extracting(Received::id)
                .containsOnly(failed.path("id").asString());
        assertThat(vendor.get(path(webhook)).json().has("failingSince")).isFalse();
    }

    @Test
    void aReceiverThatIsGoneIsLeftAloneUntilItIsEnabledAgain() {
        receiver.answerWith(410);
        var webhook = create("{\"url\":\"%s\"}".formatted(receiver.url())).json();
        vendor.post(path(webhook) + "/test", "");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> vendor.get(path(webhook)).at("/disabledReason").equals("gone"));

        receiver.answerWith(204);
        assertThat(vendor.patch(path(webhook), "*", "{\"enabled\":true}").at("/enabled"))
                .isEqualTo("true");
    }

    @Test
    void twoWhoChangeTheSameWebhookDoNotUndoEachOther() {
        var path = path(create("{\"url\":\"%s\"}".formatted(receiver.url())).json());
        var seenByBoth = vendor.get(path).etag();

        var first = vendor.patch(path, seenByBoth, "{\"events\":[\"label.agreed\"]}");
        var second = vendor.patch(path, seenByBoth, "{\"events\":[\"project.changed\"]}");

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        Problems.assertProblem(second, 412, "precondition-failed", "expected: a tag of version 2");
        assertThat(vendor.get(path).json().path("events")).hasToString("[\"label.agreed\"]");
        assertThat(first.etag()).isEqualTo(vendor.get(path).etag());
        assertThat(vendor.patch(path, first.etag(), "{\"enabled\":false}").at("/enabled"))
                .isEqualTo("false");
    }

    @Test
    void whoeverChangesAWebhookSaysOfWhichVersion() {
        var path = path(create("{\"url\":\"%s\"}".formatted(receiver.url())).json());

        Problems.assertProblem(vendor.patch(path, "{\"enabled\":false}"), 428, "precondition-required", "If-Match");
        assertThat(vendor.get(path).at("/enabled")).isEqualTo("true");
    }

    @Test
    void aSecretThatIsRotatedIsAChangeAndWhatIsSoAlreadyIsNone() {
        var path = path(create("{\"url\":\"%s\"}".formatted(receiver.url())).json());
        var before = vendor.get(path).etag();
        var same = vendor.patch(path, before, "{\"enabled\":true}");

        var rotated = vendor.post(path + "/rotation", "{\"graceSeconds\":60}");

        assertThat(same.etag()).isEqualTo(before);
        assertThat(rotated.etag()).isNotEqualTo(before);
        Problems.assertProblem(vendor.patch(path, before, "{\"enabled\":false}"), 412, "precondition-failed");
    }

    @Test
    void thatAReceiverFailsIsSeenInTheTagAndHindersNoChange() {
        receiver.answerWith(500);
        var path = path(create("{\"url\":\"%s\"}".formatted(receiver.url())).json());
        var before = vendor.get(path).etag();
        vendor.post(path + "/test", "");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> !vendor.get(path).etag().equals(before));

        assertThat(vendor.patch(path, before, "{\"enabled\":false}").status()).isEqualTo(200);
    }

    @Test
    void onlyChosenEventsOfTheChosenProjectAreSent() {
        var other = Samples.projectId();
        vendor.order(other);
        create("{\"url\":\"%s\",\"events\":[\"project.changed\"],\"projectId\":\"%s\"}"
                .formatted(receiver.url(), project));

        vendor.post("/v1/projects/" + other + "/open", "");
        vendor.post("/v1/projects/" + project + "/open", "");
        vendor.post("/v1/projects/" + project + "/pause", "");

        assertThat(received(2)).allMatch(event -> event.body().contains(project.toString()));
    }

    @Test
    void anotherVendorsWebhookIsNotThere() {
        var webhook = create("{\"url\":\"%s\"}".formatted(receiver.url())).json();
        var path = path(webhook);

        Problems.assertProblem(stranger.get(path), 404, "webhook-not-found");
        Problems.assertProblem(stranger.patch(path, "*", "{\"enabled\":false}"), 404, "webhook-not-found");
        Problems.assertProblem(stranger.delete(path), 404, "webhook-not-found");
        Problems.assertProblem(stranger.post(path + "/rotation", "{}"), 404, "webhook-not-found");
        Problems.assertProblem(stranger.post(path + "/test", ""), 404, "webhook-not-found");
        Problems.assertProblem(stranger.get(path + "/deliveries"), 404, "webhook-not-found");
        assertThat(stranger.get("/v1/webhooks").items()).isEmpty();
        Problems.assertProblem(
                stranger.post(
                        "/v1/webhooks", "{\"url\":\"%s\",\"projectId\":\"%s\"}".formatted(receiver.url(), project)),
                404,
                "project-not-found");
    }

    @Test
    void whatCannotBeAWebhookIsRefused() {
        for (var wrong : List.of(
                "{}",
                "{\"url\":\"http://169.254.169.254/latest/meta-data\"}",
                "{\"url\":\"gopher://127.0.0.1/\"}",
                "{\"url\":\"http://127.0.0.1/\",\"events\":[]}",
                "{\"url\":\"http://127.0.0.1/\",\"events\":[\"label.stolen\"]}")) {
            Problems.assertProblem(vendor.post("/v1/webhooks", wrong), 400, "malformed-webhook");
        }
    }

    @Test
    void theSameOrderAgainFindsTheWebhookAndShowsNoSecret() {
        var order = "{\"id\":\"%s\",\"url\":\"%s\"}".formatted(Samples.IDS.next(), receiver.url());
        create(order);

        var again = vendor.post("/v1/webhooks", order);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text()).doesNotContain("whsec_");
        Problems.assertProblem(vendor.post("/v1/webhooks", order.replace("/hook", "/other")), 409, "webhook-id-taken");
    }

    private Reply create(String order) {
        var created = vendor.post("/v1/webhooks", order);
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        return created;
    }

    private List<Received> received(int count) {
        return await().atMost(Duration.ofSeconds(20)).until(receiver::received, all -> all.size() == count);
    }

    private static Received first(List<Received> events) {
        return events.getFirst();
    }

    private JsonNode onlyDelivery(String webhook) {
        var deliveries = vendor.get(webhook + "/deliveries").items();
        assertThat(deliveries).hasSize(1);
        return deliveries.getFirst();
    }

    private JsonNode delivered(String webhook) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> onlyDelivery(webhook),
                        each -> each.path("state").asString().equals("delivered"));
    }

    /** As any receiver does it, with nothing of ours. */
    private static String signature(String secret, Received event) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring("whsec_".length())), "HmacSHA256"));
        var signed = event.id() + "." + event.timestamp() + "." + event.body();
        return Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }

    private static String path(JsonNode webhook) {
        return "/v1/webhooks/" + webhook.path("id").asString();
    }
}
