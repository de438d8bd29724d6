package dev.concord.consensus.refinement;

import dev.concord.consensus.project.ProjectDirectory;
import dev.concord.contracts.id.Ids;
import dev.concord.messaging.MessagingSettings;
import dev.concord.messaging.serde.EventSerializer;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires refinement to the broker. Its consumer and producer live as long as one refinement. */
@Configuration(proxyBeanMethods = false)
class RefinementConfiguration {

    private static final int RECORDS_AT_ONCE = 5_000;
    private static final int LINGER_MILLIS = 10;

    @Bean
    ProjectLog projectLog(
            KafkaProperties kafka, ProjectDirectory projects, MessagingSettings messaging, InstantSource clock) {
        return new KafkaProjectLog(() -> consumer(kafka), projects, messaging.partitions(), clock);
    }

    @Bean
    RefinementLog refinementLog(KafkaProperties kafka, EventSerializer serializer, MessagingSettings messaging) {
        return new KafkaRefinementLog(() -> producer(kafka), serializer, messaging.partitions());
    }

    @Bean
    RefinementRuns refinementRuns(RefinementSettings settings, Ids ids, InstantSource clock) {
        return new RefinementRuns(settings, ids, clock);
    }

    /** A refinement takes all of a core and all the memory that it may, so there is one at a time. */
    @Bean(destroyMethod = "shutdownNow")
    ExecutorService refinementThread(RefinementSettings settings) {
        var waiting = new ArrayBlockingQueue<Runnable>(settings.mostWaiting());
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                waiting,
                Thread.ofPlatform().name("refinement").daemon().factory());
    }

    @Bean
    RefinementQueue refinementQueue(
            RefinementRuns runs,
            ProjectLog labels,
            RefinementLog refined,
            ExecutorService refinementThread,
            RefinementSettings settings,
            MeterRegistry registry) {
        var refine = new RefineProject(labels, refined, settings.patience());
        return new RefinementQueue(runs, refine, refinementThread, new RefinementMeters(registry));
    }

    private static Consumer<String, byte[]> consumer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, RECORDS_AT_ONCE);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Producer<String, byte[]> producer(KafkaProperties kafka) {
        Map<String, Object> settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, LINGER_MILLIS);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }
}
