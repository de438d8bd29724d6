package dev.concord.payout.escrow;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.payout.escrow.domain.Escrow;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Opens an escrow for each project as soon as there is one. */
@Component
final class ProjectListener {

    private static final String GROUP = "payout-service.projects";

    private final Escrows escrows;

    ProjectListener(Escrows escrows) {
        this.escrows = escrows;
    }

    @KafkaListener(id = GROUP, topics = "#{@subscriptions.of('project-opened', 'payout-service.projects')}")
    void onEvent(ConsumerRecord<String, Event> record) {
        if (record.value() instanceof ProjectOpened opened) {
            escrows.add(Escrow.open(
                    opened.projectId(), opened.vendorId(), opened.terms().asset()));
        }
    }
}
