package dev.concord.messaging.consume;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.messaging.SampleEvents;
import dev.concord.messaging.publish.CloudEventHeaders;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.messaging.publish.KafkaEventPublisher;
import dev.concord.testing.Backing;
import io.micrometer.tracing.Tracer;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.annotation.EnableKafka;
import org.springframework.kafka.annotation.KafkaListener;

/** What an event causes belongs to the trace of what caused the event. */
final class TracesGoOnIT {

    private static final String GROUP = "test.traces";

    @Test
    void aListenerWorksInTheTraceOfWhoPublished() throws Exception {
        try (var context = start()) {
            var tracer = context.getBean(Tracer.class);
            var span = tracer.nextSpan().start();
            try (var _ = tracer.withSpan(span)) {
                context.getBean(EventPublisher.class)
                        .send(SampleEvents.wanted(1, 9071))
                        .get();
            }

            var traceId = span.context().traceId();
            await().untilAsserted(() -> assertThat(context.getBean(Listener.class).seen)
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.header()).contains(traceId))
                    .satisfies(seen -> assertThat(seen.traceId()).isEqualTo(traceId)));
        }
    }

    @Test
    void aLabelIsInTheLogOrRefusedBeforeItsSlotIsGivenAway() {
        assertThat(KafkaEventPublisher.DELIVERY_TIMEOUT).isLessThan(LabelSubmitted.GRACE);
    }

    private static ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(Service.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "concord.messaging.service=traced",
                        "concord.messaging.partitions=2",
                        "concord.messaging.other-partitions=2",
                        "spring.kafka.bootstrap-servers=" + Backing.kafka())
                .run();
    }

    @SpringBootConfiguration // without a component scan, which would find the other tests' listeners
    @EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
    @EnableKafka
    static class Service {

        @Bean
        Listener listener(Tracer tracer) {
            return new Listener(tracer);
        }
    }

    record Seen(String header, String traceId) {}

    static final class Listener {

        private final Tracer tracer;
        private final List<Seen> seen = new CopyOnWriteArrayList<>();

        Listener(Tracer tracer) {
            this.tracer = tracer;
        }

        @KafkaListener(groupId = GROUP, topics = "#{@subscriptions.of('label-wanted', '" + GROUP + "')}")
        void on(ConsumerRecord<String, Event> record) {
            if (record.value().equals(SampleEvents.wanted(1, 9071))) {
                var header = CloudEventHeaders.read(record.headers(), CloudEventHeaders.TRACE_PARENT);
                seen.add(new Seen(
                        header.orElse(""),
                        requireNonNull(tracer.currentSpan()).context().traceId()));
            }
        }
    }
}
