package dev.concord.consensus.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.Test;

final class OutletTest {

    private static final Instant NOW = SampleProject.START;

    private final MockProcessorContext<String, Outgoing> context = new MockProcessorContext<>();
    private final Outlet outlet;

    OutletTest() {
        context.setCurrentSystemTimeMs(NOW.toEpochMilli());
        outlet = new Outlet(context, new JudgingMeters(new SimpleMeterRegistry()));
    }

    @Test
    void asksForACommitOfWhatCameJustNow() {
        sendOneOf(NOW.minusMillis(300));

        aMomentLater();

        assertThat(context.committed()).isTrue();
    }

    @Test
    void leavesABacklogToTheInterval() {
        sendOneOf(NOW.minus(Duration.ofMinutes(1)));

        aMomentLater();

        assertThat(context.forwarded()).hasSize(1);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void asksOnceForEachTimeThatSomethingWasSent() {
        sendOneOf(NOW);
        aMomentLater();
        context.resetCommit();

        aMomentLater();

        assertThat(context.committed()).isFalse();
    }

    private void sendOneOf(Instant time) {
        outlet.send(SampleProject.aProject().task(1), time.toEpochMilli(), new RecordHeaders());
    }

    private void aMomentLater() {
        var later = NOW.plusMillis(100).toEpochMilli();
        context.scheduledPunctuators().forEach(each -> each.getPunctuator().punctuate(later));
    }
}
