package dev.concord.payout.reward;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.RewardDue;
import dev.concord.messaging.consume.BatchIsolation;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
final class RewardListener {

    private static final String GROUP = "payout-service.rewards";

    private final BookRewards booking;
    private final BatchIsolation isolation;

    RewardListener(BookRewards booking, BatchIsolation isolation) {
        this.booking = booking;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('reward-due', 'payout-service.rewards')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(
                records,
                batch -> booking.book(batch.stream()
                        .map(ConsumerRecord::value)
                        .filter(RewardDue.class::isInstance)
                        .map(RewardDue.class::cast)
                        .toList()));
    }
}
