package dev.concord.task.webhook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.task.log.ProjectEventType;
import dev.concord.task.webhook.Subscription;
import dev.concord.web.outbound.OutboundGuard;
import dev.concord.web.outbound.OutboundSettings;
import java.net.InetAddress;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WebhookChangeTest {

    private final OutboundGuard guard = new OutboundGuard(
            new OutboundSettings(false, false), _ -> new InetAddress[] {InetAddress.ofLiteral("1.1.1.1")});

    /** Each is read before the other is made, as two are that come at the same time. */
    @Test
    void twoChangesOfDifferentPartsBothStand() {
        var moved = new WebhookChange("https://new.example/hook", null, null).checked(guard);
        var narrowed = new WebhookChange(null, List.of("label.agreed"), null).checked(guard);

        var after = narrowed.told()
                .apply(moved.told()
                        .apply(new Subscription(
                                URI.create("https://old.example/hook"), List.of(ProjectEventType.values()), null)));

        assertThat(after)
                .isEqualTo(new Subscription(
                        URI.create("https://new.example/hook"), List.of(ProjectEventType.LABEL_AGREED), null));
    }
}
