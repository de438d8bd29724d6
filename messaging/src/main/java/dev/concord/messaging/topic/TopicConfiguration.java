package dev.concord.messaging.topic;

import dev.concord.messaging.MessagingSettings;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the topics' creation, and the janitor in the service that knows the projects. */
@Configuration(proxyBeanMethods = false)
public class TopicConfiguration {

    @Bean
    Subscriptions subscriptions() {
        return new Subscriptions();
    }

    @Bean
    CreateTopics createTopics(KafkaProperties kafka, MessagingSettings settings, Subscriptions subscriptions) {
        return new CreateTopics(admins(kafka), new TopicLayout(settings), subscriptions);
    }

    @Bean
    @ConditionalOnBean(OldestUnsettledProject.class)
    RetentionSchedule retentionSchedule(KafkaProperties kafka, OldestUnsettledProject oldest) {
        return new RetentionSchedule(new RetentionJanitor(admins(kafka), oldest));
    }

    private static Supplier<Admin> admins(KafkaProperties kafka) {
        return () -> Admin.create(kafka.buildAdminProperties());
    }
}
