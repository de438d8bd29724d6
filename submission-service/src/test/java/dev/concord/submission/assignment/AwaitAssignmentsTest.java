package dev.concord.submission.assignment;

import static dev.concord.submission.Samples.aProject;
import static dev.concord.submission.Samples.tasker;
import static dev.concord.submission.Samples.who;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.submission.Samples;
import dev.concord.submission.memory.InMemoryMarket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class AwaitAssignmentsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    private static final Duration LONG = Duration.ofSeconds(30);

    private final Samples project = aProject(1, 1);
    private final InMemoryMarket market = new InMemoryMarket();
    private final AssignmentSettings settings = new AssignmentSettings(100, 100, LONG, 2);
    private final WaitingRoom room = new WaitingRoom(settings);
    private final AwaitAssignments awaiting = new AwaitAssignments(
            new LeaseAssignments(
                    market.assignments(),
                    (_, _) -> new Admission.Admitted(),
                    new TimeOrderedIds(() -> NOW, new Random(1)),
                    () -> NOW,
                    new SimpleMeterRegistry()),
            room,
            settings,
            InstantSource.system());

    @BeforeEach
    void theProjectIsOpen() {
        market.complete(NOW);
        market.apply(project.opened(1, ProjectState.OPEN), NOW);
    }

    @Test
    void whatIsThereIsNotWaitedFor() {
        market.apply(project.created("a"), NOW);

        var awaited = next("ann", LONG);

        assertThat(awaited.longest()).hasValue(LONG);
        assertThat(count(awaited.leasing())).isEqualTo(1);
    }

    @Test
    void noLongerIsWaitedThanWasAskedForOrIsAllowed() {
        assertThat(next("ann", Duration.ofMillis(5)).longest()).hasValue(Duration.ofMillis(5));

        room.close();

        assertThat(next("ann", Duration.ofDays(1)).longest()).isEmpty();
    }

    @Test
    void newsOfTheProjectEndTheWait() throws Exception {
        try (var other = room.enter(tasker("bob"), project.project()).orElseThrow()) {
            var waiting = CompletableFuture.runAsync(() -> other.await(LONG));

            room.tell(aProject(1, 1).project());
            assertThat(waiting).isNotDone();
            room.tell(project.project());

            waiting.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void whatIsToldBeforeTheWaitIsNotMissed() {
        try (var waiter = room.enter(tasker("ann"), project.project()).orElseThrow()) {
            room.tell(project.project());

            var before = System.nanoTime();
            assertThat(waiter.await(LONG)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(LONG);
        }
    }

    @Test
    void aTaskerHasOnePlaceAndThereAreNoMoreThanThereAre() {
        try (var _ = room.enter(tasker("ann"), project.project()).orElseThrow()) {
            assertThat(room.enter(tasker("ann"), project.project())).isEmpty();
            try (var _ = room.enter(tasker("bob"), project.project()).orElseThrow()) {
                assertThat(room.enter(tasker("cid"), project.project())).isEmpty();
            }
            assertThat(room.enter(tasker("cid"), project.project())).isPresent();
        }
    }

    @Test
    void aClosedRoomSendsEverybodyHome() {
        try (var waiter = room.enter(tasker("ann"), project.project()).orElseThrow()) {
            room.close();

            assertThat(waiter.await(LONG)).isFalse();
            assertThat(room.enter(tasker("bob"), project.project())).isEqualTo(Optional.empty());
        }
    }

    @Test
    void aRefusalIsNotWaitedFor() {
        market.apply(project.opened(2, ProjectState.PAUSED), NOW);

        assertThat(next("ann", LONG).leasing()).isEqualTo(new Leasing.ProjectNotOpen("paused"));
    }

    private AwaitAssignments.Awaited next(String tasker, Duration wait) {
        return awaiting.next(who(tasker), project.project(), 1, wait);
    }

    private static int count(Leasing answer) {
        return ((Leasing.Leased) answer).assignments().size();
    }
}
