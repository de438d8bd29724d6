package dev.concord.submission.history;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.messaging.consume.BatchIsolation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
final class HistoryListener {

    private static final String GROUP = "submission-service.history";

    private final RecordHistory history;
    private final BatchIsolation isolation;

    HistoryListener(RecordHistory history, BatchIsolation isolation) {
        this.history = history;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('label-submitted', 'submission-service.history')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(records, batch -> history.record(submissions(batch)));
    }

    private static List<PastSubmission> submissions(List<ConsumerRecord<String, Event>> records) {
        var submissions = new ArrayList<PastSubmission>();
        for (var record : records) {
            if (record.value() instanceof LabelSubmitted submitted) {
                submissions.add(new PastSubmission(submitted, Instant.ofEpochMilli(record.timestamp())));
            }
        }
        return submissions;
    }
}
