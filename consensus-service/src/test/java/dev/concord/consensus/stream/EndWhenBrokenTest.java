package dev.concord.consensus.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams.State;
import org.junit.jupiter.api.Test;

final class EndWhenBrokenTest {

    private final CountDownLatch ended = new CountDownLatch(1);
    private final EndWhenBroken listener = new EndWhenBroken(ended::countDown);

    @Test
    void onlyAnErrorEndsTheProcess() throws InterruptedException {
        listener.onChange(State.REBALANCING, State.RUNNING);
        listener.onChange(State.PENDING_ERROR, State.RUNNING);
        assertThat(ended.getCount()).isOne();

        listener.onChange(State.ERROR, State.PENDING_ERROR);

        assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
    }
}
