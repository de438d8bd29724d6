package dev.concord.task.agreement;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.messaging.consume.BatchIsolation;
import dev.concord.task.project.ChangeSignal;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
final class AgreementListener {

    private static final String GROUP = "task-service.agreements";

    private final ApplyAgreements agreements;
    private final BatchIsolation isolation;
    private final ChangeSignal signal;

    AgreementListener(ApplyAgreements agreements, BatchIsolation isolation, ChangeSignal signal) {
        this.agreements = agreements;
        this.isolation = isolation;
        this.signal = signal;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('label-agreed', 'task-service.agreements')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(records, batch -> agreements.apply(decisions(batch)));
        signal.raise();
    }

    private static List<LabelAgreed> decisions(List<ConsumerRecord<String, Event>> records) {
        return records.stream()
                .map(ConsumerRecord::value)
                .filter(LabelAgreed.class::isInstance)
                .map(LabelAgreed.class::cast)
                .toList();
    }
}
