package dev.concord.submission.owner;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.consume.BatchIsolation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

@Component
final class OwnersListener {

    private static final String GROUP = "submission-service.owners";

    private final ProjectOwners owners;
    private final TransactionOperations transaction;
    private final BatchIsolation isolation;

    OwnersListener(ProjectOwners owners, TransactionOperations transaction, BatchIsolation isolation) {
        this.owners = owners;
        this.transaction = transaction;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('project-opened', 'submission-service.owners')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(records, batch -> transaction.executeWithoutResult(_ -> owners.add(owners(batch))));
    }

    private static Map<ProjectId, VendorId> owners(List<ConsumerRecord<String, Event>> records) {
        var owners = new LinkedHashMap<ProjectId, VendorId>();
        for (var record : records) {
            if (record.value() instanceof ProjectOpened opened) {
                owners.put(opened.projectId(), opened.vendorId());
            }
        }
        return owners;
    }
}
