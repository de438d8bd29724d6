package dev.concord.messaging.consume;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.Event;
import dev.concord.messaging.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.kafka.listener.BatchListenerFailedException;

final class BatchIsolationTest {

    private final List<Integer> batchSizes = new ArrayList<>();
    private final List<Long> handled = new ArrayList<>();

    @Test
    void aGoodBatchIsHandledAsOne() {
        new BatchIsolation().handle(records(3), this::handleAllBut3);

        assertThat(batchSizes).containsExactly(3);
        assertThat(handled).containsExactly(0L, 1L, 2L);
    }

    @Test
    void aPoisonRecordIsNamedAndThoseBeforeItAreDone() {
        var failure = catchThrowableOfType(
                BatchListenerFailedException.class, () -> new BatchIsolation().handle(records(6), this::handleAllBut3));

        assertThat(requireNonNull(failure.getRecord()).offset()).isEqualTo(3);
        assertThat(handled).containsExactly(0L, 1L, 2L);
    }

    @Test
    void anOutageIsNotBlamedOnARecord() {
        var failure = catchThrowableOfType(
                BatchListenerFailedException.class,
                () -> new BatchIsolation().handle(records(6), records -> {
                    batchSizes.add(records.size());
                    throw new TransientDataAccessResourceException("database away");
                }));

        assertThat(batchSizes).containsExactly(6);
        assertThat(requireNonNull(failure.getRecord()).offset()).isZero();
        assertThat(FailureClass.of(failure)).isEqualTo(FailureClass.TRANSIENT);
    }

    private void handleAllBut3(List<ConsumerRecord<String, Event>> records) {
        batchSizes.add(records.size());
        if (records.stream().anyMatch(record -> record.offset() == 3)) {
            throw new ContractViolation("3");
        }
        records.forEach(record -> handled.add(record.offset()));
    }

    private static List<ConsumerRecord<String, Event>> records(int count) {
        return IntStream.range(0, count)
                .mapToObj(offset -> new ConsumerRecord<String, Event>(
                        "label-wanted", 0, offset, "key", SampleEvents.wanted(1, offset + 1)))
                .toList();
    }
}
