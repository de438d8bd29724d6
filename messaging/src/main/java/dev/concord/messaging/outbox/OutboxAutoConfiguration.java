package dev.concord.messaging.outbox;

import dev.concord.contracts.id.Ids;
import dev.concord.messaging.MessagingAutoConfiguration;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.inbox.Inbox;
import dev.concord.messaging.inbox.JdbcInbox;
import dev.concord.messaging.publish.TraceParents;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Outbox, relay and inbox, for a service that has a database and names itself in {@code concord.messaging.service}. */
@AutoConfiguration(after = {MessagingAutoConfiguration.class, JdbcTemplateAutoConfiguration.class})
@ConditionalOnBean({MessagingSettings.class, JdbcTemplate.class})
public class OutboxAutoConfiguration {

    private static final int TRANSACTION_MILLIS = 10_000;

    @Bean
    OutboxRelay outboxRelay(
            DataSource database, KafkaProperties kafka, MessagingSettings settings, MeterRegistry metrics) {
        var producerSettings = relaySettings(kafka, settings);
        return new OutboxRelay(database, () -> producer(producerSettings), settings.service(), metrics);
    }

    @Bean
    Outbox outbox(JdbcTemplate jdbc, Ids ids, InstantSource clock, TraceParents traces, OutboxRelay relay) {
        return new JdbcOutbox(jdbc, ids, clock, traces, relay::wake);
    }

    @Bean
    OutboxGauges outboxGauges(JdbcTemplate jdbc, MeterRegistry metrics) {
        return new OutboxGauges(jdbc, metrics);
    }

    @Bean
    Inbox inbox(JdbcTemplate jdbc, InstantSource clock) {
        return new JdbcInbox(jdbc, clock);
    }

    private static Producer<String, byte[]> producer(Map<String, Object> settings) {
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    /** A short transaction timeout: what a killed relay left open delays its topics' readers no longer than this. */
    private static Map<String, Object> relaySettings(KafkaProperties kafka, MessagingSettings settings) {
        var relay = new HashMap<>(kafka.buildProducerProperties());
        relay.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, settings.service() + ".outbox");
        relay.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, TRANSACTION_MILLIS);
        relay.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return relay;
    }
}
