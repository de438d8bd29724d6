package dev.concord.submission.label;

import static dev.concord.submission.Samples.CAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.messaging.publish.EventPublisher;
import dev.concord.submission.Samples;
import dev.concord.submission.Unavailable;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

final class KafkaLabelLogTest {

    private static final LabelSubmitted LABEL =
            Samples.submitted(Samples.aProject(1, 1).lease("a", "ann", Instant.EPOCH), CAT);

    @Test
    void theTimeIsThatOfTheLog() {
        var metadata = new RecordMetadata(new TopicPartition("label-submitted", 0), 0, 0, 123_456, 0, 0);

        assertThat(new KafkaLabelLog(new Answering(CompletableFuture.completedFuture(metadata))).append(LABEL))
                .isEqualTo(Instant.ofEpochMilli(123_456));
    }

    @Test
    void anAppendWithoutAcknowledgementIsInDoubt() {
        var log = new KafkaLabelLog(new Answering(CompletableFuture.failedFuture(new TimeoutException("6 s"))));

        assertThatThrownBy(() -> log.append(LABEL)).isInstanceOf(Unavailable.class);
    }

    private record Answering(CompletableFuture<RecordMetadata> answer) implements EventPublisher {

        @Override
        public CompletableFuture<RecordMetadata> send(Event event) {
            return answer;
        }

        @Override
        public CompletableFuture<RecordMetadata> sendTo(int partition, Event event) {
            return answer;
        }
    }
}
