package dev.concord.submission.offer;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import dev.concord.messaging.consume.BatchIsolation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
final class OffersListener {

    private static final String GROUP = "submission-service.offers";

    private final Offers offers;
    private final TransactionOperations transaction;
    private final BatchIsolation isolation;

    OffersListener(Offers offers, TransactionOperations transaction, BatchIsolation isolation) {
        this.offers = offers;
        this.transaction = transaction;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('project-opened', 'submission-service.offers')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(records, batch -> transaction.executeWithoutResult(_ -> offers.put(latest(batch))));
    }

    private static Collection<ProjectOpened> latest(List<ConsumerRecord<String, Event>> records) {
        var latest = new LinkedHashMap<ProjectId, ProjectOpened>();
        for (var record : records) {
            if (record.value() instanceof ProjectOpened opened) {
                latest.merge(opened.projectId(), opened, (one, other) -> one.version() > other.version() ? one : other);
            }
        }
        return latest.values();
    }
}
