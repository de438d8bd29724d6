package dev.concord.payout.provenance;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.messaging.consume.BatchIsolation;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Keeps a leaf of each agreement. A repetition is the same revision of the same task, and changes nothing. */
@Component
final class AgreementListener {

    private static final String GROUP = "payout-service.provenance";

    private final JdbcLeaves leaves;
    private final BatchIsolation isolation;

    AgreementListener(JdbcLeaves leaves, BatchIsolation isolation) {
        this.leaves = leaves;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('label-agreed', 'payout-service.provenance')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(
                records,
                batch -> leaves.add(batch.stream()
                        .map(ConsumerRecord::value)
                        .filter(LabelAgreed.class::isInstance)
                        .map(LabelAgreed.class::cast)
                        .toList()));
    }
}
