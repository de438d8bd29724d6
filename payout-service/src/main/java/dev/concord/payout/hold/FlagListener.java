package dev.concord.payout.hold;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.TaskerFlag;
import dev.concord.contracts.event.TaskerQuality;
import java.util.Locale;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of taskers whom a refinement suspects. The money waits; only a person says that they have done no work. */
@Component
final class FlagListener {

    private static final String GROUP = "payout-service.flags";

    private final HoldTasker holding;
    private final HoldSettings settings;

    FlagListener(HoldTasker holding, HoldSettings settings) {
        this.holding = holding;
        this.settings = settings;
    }

    @KafkaListener(id = GROUP, topics = "#{@subscriptions.of('project-quality', 'payout-service.flags')}")
    void onEvent(ConsumerRecord<String, Event> record) {
        if (record.value() instanceof TaskerQuality quality) {
            quality.flags().stream()
                    .filter(flag -> settings.flags().contains(flag.reason()))
                    .forEach(flag -> hold(quality, flag));
        }
    }

    private void hold(TaskerQuality quality, TaskerFlag flag) {
        var name = flag.reason().name().toLowerCase(Locale.ROOT);
        holding.hold(
                quality.taskerId(),
                quality.projectId() + "/" + name,
                "%s, project %s: %s".formatted(name, quality.projectId(), flag.sentence()),
                "refinement " + quality.refinementId());
    }
}
