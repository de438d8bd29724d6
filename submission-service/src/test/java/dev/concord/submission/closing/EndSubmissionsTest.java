package dev.concord.submission.closing;

import static dev.concord.submission.Samples.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.submission.Samples;
import dev.concord.submission.Unavailable;
import dev.concord.submission.memory.InMemoryMarket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class EndSubmissionsTest {

    private static final Instant START = Instant.parse("2026-03-01T12:00:00Z");
    private static final int PARTITIONS = 3;

    private final InMemoryMarket market = new InMemoryMarket();
    private final Samples project = aProject(1, 1);
    private final Log log = new Log();
    private Instant now = START;
    private final EndSubmissions ending =
            new EndSubmissions(market.closing(), log, () -> now, new SimpleMeterRegistry());

    @Test
    void everyPartitionGetsAMarkerOfItsOwn() {
        close();

        ending.endDue();

        assertThat(log.appended)
                .containsExactly(
                        new SubmissionsEnded(project.project(), 0, PARTITIONS),
                        new SubmissionsEnded(project.project(), 1, PARTITIONS),
                        new SubmissionsEnded(project.project(), 2, PARTITIONS));
    }

    @Test
    void markersAreAppendedOnceIfTheLogHasThem() {
        close();
        ending.endDue();
        ending.endDue();
        log.appended.forEach(marker -> market.apply(marker, now));
        now = START.plusSeconds(60);

        ending.endDue();

        assertThat(log.appended).hasSize(PARTITIONS);
    }

    @Test
    void markersThatDidNotAllArriveAreAppendedAgain() {
        close();
        log.takes = 1;
        assertThatThrownBy(ending::endDue).isInstanceOf(Unavailable.class);
        log.appended.forEach(marker -> market.apply(marker, now));
        log.takes = PARTITIONS;
        now = START.plusSeconds(10);

        ending.endDue();

        assertThat(log.appended).hasSize(1 + PARTITIONS);
    }

    @Test
    void anOpenProjectGoesOn() {
        market.complete(START);
        market.apply(project.opened(1, ProjectState.OPEN), START);

        ending.endDue();

        assertThat(log.appended).isEmpty();
    }

    private void close() {
        market.complete(START);
        market.apply(project.opened(1, ProjectState.CLOSING), START);
    }

    private static final class Log implements MarkerLog {

        private final List<SubmissionsEnded> appended = new ArrayList<>();
        private int takes = PARTITIONS;

        @Override
        public int partitions() {
            return PARTITIONS;
        }

        @Override
        public void append(List<SubmissionsEnded> markers) {
            appended.addAll(markers.subList(0, takes));
            if (takes < markers.size()) {
                throw new Unavailable("no acknowledgement");
            }
        }
    }
}
