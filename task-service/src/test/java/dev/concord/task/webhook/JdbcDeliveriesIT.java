package dev.concord.task.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.id.DeliveryId;
import dev.concord.contracts.id.WebhookId;
import dev.concord.task.RunningTaskService;
import dev.concord.task.Samples;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.webhook.Deliveries.Claimed;
import dev.concord.task.webhook.Deliveries.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Workers of several instances share the deliveries of a webhook. */
final class JdbcDeliveriesIT {

    /** Far ahead: what the running service looks for now is not due. */
    private static final Instant THEN = Instant.parse("2100-01-01T00:00:00Z");

    private static final int EVENTS = 60;

    private final RunningTaskService service = RunningTaskService.get();
    private final Deliveries deliveries = service.bean(Deliveries.class);
    private final Webhook webhook = Webhook.ordered(
            new WebhookId(Samples.IDS.next()),
            Samples.vendor(),
            new Subscription(URI.create("https://receiver.example/"), List.of(ProjectEventType.LABEL_AGREED), null),
            Samples.NOW);

    @BeforeEach
    void add() {
        service.bean(Webhooks.class).add(webhook);
        var messages = IntStream.range(0, EVENTS)
                .mapToObj(each -> new Message(new DeliveryId(Samples.IDS.next()), "label.agreed", "{}"))
                .toList();
        deliveries.add(webhook.id(), messages, THEN);
    }

    @AfterEach
    void delete() {
        service.bean(Webhooks.class).delete(webhook.id());
    }

    @Test
    void noDeliveryIsTakenByTwo() throws Exception {
        Set<DeliveryId> taken = ConcurrentHashMap.newKeySet();
        Set<DeliveryId> twice = ConcurrentHashMap.newKeySet();

        try (var workers = Executors.newFixedThreadPool(4)) {
            for (var worker = 0; worker < 4; worker++) {
                workers.execute(() -> {
                    for (var claim = own(5, EVENTS); !claim.isEmpty(); claim = own(5, EVENTS)) {
                        claim.stream()
                                .map(Claimed::id)
                                .filter(id -> !taken.add(id))
                                .forEach(twice::add);
                    }
                });
            }
        }
        // Whoever found the rest locked went home; nobody holds them now.
        own(EVENTS, EVENTS).stream()
                .map(Claimed::id)
                .filter(id -> !taken.add(id))
                .forEach(twice::add);

        assertThat(taken).hasSize(EVENTS);
        assertThat(twice).isEmpty();
    }

    @Test
    void aWebhookHasNoMoreUnderWayThanItMayHave() {
        assertThat(own(EVENTS, 4)).hasSize(4);
        assertThat(own(EVENTS, 4)).isEmpty();
        assertThat(own(EVENTS, 6)).hasSize(2);
    }

    @Test
    void whatAWorkerThatDiedHadTakenIsTakenAgain() {
        var first = own(1, 1).getFirst();

        var later = THEN.plus(Duration.ofMinutes(2));
        var again = deliveries.claim(1, 1, later, later.plusSeconds(60)).stream()
                .filter(each -> each.webhook().equals(webhook.id()))
                .toList();

        assertThat(again).containsExactly(new Claimed(first.id(), webhook.id(), "{}", 2));
    }

    private List<Claimed> own(int limit, int perWebhook) {
        return deliveries.claim(limit, perWebhook, THEN, THEN.plusSeconds(60)).stream()
                .filter(each -> each.webhook().equals(webhook.id()))
                .toList();
    }
}
