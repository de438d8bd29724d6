package dev.concord.submission.skill;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.messaging.consume.BatchIsolation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Of one key the last record counts. Tombstones of settled projects are passed over: what was shown there still counts elsewhere. */
@Component
final class SkillsListener {

    private static final String GROUP = "submission-service.skills";

    private final TaskerSkills skills;
    private final TransactionOperations transaction;
    private final BatchIsolation isolation;

    SkillsListener(TaskerSkills skills, TransactionOperations transaction, BatchIsolation isolation) {
        this.skills = skills;
        this.transaction = transaction;
        this.isolation = isolation;
    }

    @KafkaListener(
            id = GROUP,
            topics = "#{@subscriptions.of('tasker-skill', 'submission-service.skills')}",
            containerFactory = "eventBatches")
    void onEvents(List<ConsumerRecord<String, Event>> records) {
        isolation.handle(records, batch -> transaction.executeWithoutResult(_ -> skills.put(latest(batch))));
    }

    private static Collection<TaskerSkill> latest(List<ConsumerRecord<String, Event>> records) {
        var latest = new LinkedHashMap<String, TaskerSkill>();
        for (var record : records) {
            if (record.value() instanceof TaskerSkill skill) {
                latest.put(skill.key(), skill);
            }
        }
        return latest.values();
    }
}
