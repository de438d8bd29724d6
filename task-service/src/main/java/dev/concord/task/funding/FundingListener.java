package dev.concord.task.funding;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectFunded;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
final class FundingListener {

    private static final String GROUP = "task-service.funding";

    private final ApplyFunding funding;

    FundingListener(ApplyFunding funding) {
        this.funding = funding;
    }

    @KafkaListener(id = GROUP, topics = "#{@subscriptions.of('project-funded', 'task-service.funding')}")
    void onEvent(ConsumerRecord<String, Event> record) {
        if (record.value() instanceof ProjectFunded funded) {
            funding.apply(funded);
        }
    }
}
