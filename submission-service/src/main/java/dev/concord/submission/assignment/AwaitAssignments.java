package dev.concord.submission.assignment;

import dev.concord.contracts.id.ProjectId;
import dev.concord.submission.tasker.Tasker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Leases the next tasks of a project, and where there are none, waits for some: long polling, so that agents need not ask again and again. */
@Service
public final class AwaitAssignments {

    /** Slots also return when leases end, of which nobody tells. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final LeaseAssignments leasing;
    private final WaitingRoom room;
    private final AssignmentSettings settings;
    private final InstantSource clock;

    AwaitAssignments(LeaseAssignments leasing, WaitingRoom room, AssignmentSettings settings, InstantSource clock) {
        this.leasing = leasing;
        this.room = room;
        this.settings = settings;
        this.clock = clock;
    }

    /** Waits no longer than was asked for, and than is allowed; not at all if there is no place to wait. */
    public Awaited next(Tasker tasker, ProjectId project, int count, Duration asked) {
        var wait = asked.compareTo(settings.longestWait()) < 0 ? asked : settings.longestWait();
        var place = room.enter(tasker.id(), project);
        if (place.isEmpty()) {
            return new Awaited(leasing.next(tasker, project, count), Optional.empty());
        }
        try (var waiter = place.get()) {
            var until = clock.instant().plus(wait);
            var answer = leasing.next(tasker, project, count);
            while (foundNothing(answer) && isBefore(until) && waiter.await(pause(until))) {
                answer = leasing.next(tasker, project, count);
            }
            return new Awaited(answer, Optional.of(wait));
        }
    }

    private boolean isBefore(Instant until) {
        return clock.instant().isBefore(until);
    }

    private Duration pause(Instant until) {
        var left = Duration.between(clock.instant(), until);
        return left.compareTo(LOOK_AGAIN) < 0 ? left : LOOK_AGAIN;
    }

    private static boolean foundNothing(Leasing answer) {
        return answer instanceof Leasing.Leased leased && leased.assignments().isEmpty();
    }

    /**
     * What became of a request that would wait.
     *
     * @param longest how long it would have waited; nothing if there was no place
     */
    public record Awaited(Leasing leasing, Optional<Duration> longest) {}
}
