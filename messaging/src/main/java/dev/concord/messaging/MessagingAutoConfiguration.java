package dev.concord.messaging;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.messaging.consume.ConsumeConfiguration;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.messaging.publish.KafkaEventPublisher;
import dev.concord.messaging.publish.TraceParents;
import dev.concord.messaging.serde.EventSerializer;
import dev.concord.messaging.topic.TopicConfiguration;
import io.micrometer.tracing.Tracer;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** Messaging for a service that names itself in {@code concord.messaging.service}. */
@AutoConfiguration(before = KafkaAutoConfiguration.class)
@ConditionalOnProperty("concord.messaging.service")
@EnableConfigurationProperties({MessagingSettings.class, KafkaProperties.class})
@Import({ConsumeConfiguration.class, TopicConfiguration.class})
public class MessagingAutoConfiguration {

    @Bean
    @ConditionalOnMissingBean
    InstantSource clock() {
        return InstantSource.system();
    }

    @Bean
    @ConditionalOnMissingBean
    Ids ids(InstantSource clock) {
        return new TimeOrderedIds(clock, new SecureRandom());
    }

    @Bean
    TraceParents traceParents(ObjectProvider<Tracer> tracers) {
        return new TraceParents(tracers.getIfAvailable(() -> Tracer.NOOP));
    }

    @Bean
    EventSerializer eventSerializer(MessagingSettings settings, Ids ids, InstantSource clock) {
        return new EventSerializer(settings.service(), ids, clock);
    }

    /** Made only where it is used: a second producer costs a thread and a buffer. */
    @Bean
    @Lazy
    EventPublisher eventPublisher(KafkaProperties kafka, EventSerializer serializer, TraceParents traces) {
        return new KafkaEventPublisher(kafka.buildProducerProperties(), serializer, traces);
    }
}
