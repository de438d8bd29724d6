package dev.concord.payout.escrow;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.ProjectJudged;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

@Component
final class JudgedListener {

    private static final String GROUP = "payout-service.judged";

    private final JudgeProject judging;

    JudgedListener(JudgeProject judging) {
        this.judging = judging;
    }

    @KafkaListener(id = GROUP, topics = "#{@subscriptions.of('project-judged', 'payout-service.judged')}")
    void onEvent(ConsumerRecord<String, Event> record) {
        if (record.value() instanceof ProjectJudged judged) {
            judging.judge(judged);
        }
    }
}
