package dev.concord.consensus.refinement;

import dev.concord.contracts.id.Ids;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.RefinementId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The refinements that this instance was asked for, and how far they are. Lost with the process. */
public final class RefinementRuns {

    private static final int REMEMBERED = 1_000;

    private final RefinementSettings settings;
    private final Ids ids;
    private final InstantSource clock;

    /** In the order in which they were asked for. Guarded by this. */
    private final Map<RefinementId, RefinementRun> runs = new LinkedHashMap<>();

    public RefinementRuns(RefinementSettings settings, Ids ids, InstantSource clock) {
        this.settings = settings;
        this.ids = ids;
        this.clock = clock;
    }

    public synchronized Optional<RefinementRun> find(RefinementId id) {
        return Optional.ofNullable(runs.get(id));
    }

    /** Returns the refinement that whoever asks now has to wait for; nothing if a new one must begin. */
    synchronized Optional<RefinementRun> answering(ProjectId project, boolean atEnd) {
        return last(
                run -> run.projectId().equals(project) && (atEnd ? run.atEnd() && answersEnd(run) : run.isUnderWay()));
    }

    /** A closing project asks until it has seen the end of its refinement, which takes a while to come around. */
    private boolean answersEnd(RefinementRun run) {
        return switch (run.state()) {
            case WAITING, RUNNING -> true;
            case PUBLISHED -> isYoungerThan(settings.repeatAfter(), run);
            case FAILED -> isYoungerThan(settings.retryAfter(), run);
        };
    }

    synchronized RefinementRun begin(ProjectId project, boolean atEnd) {
        var run = RefinementRun.waiting(new RefinementId(ids.next()), project, atEnd, clock.instant());
        runs.put(run.id(), run);
        forgetEldest();
        return run;
    }

    synchronized void move(RefinementRun run, RefinementRun.State state) {
        runs.put(run.id(), run.in(state, clock.instant()));
    }

    synchronized void publish(RefinementRun run, int tasks, int labels) {
        runs.put(run.id(), run.published(tasks, labels, clock.instant()));
    }

    synchronized void forget(RefinementRun run) {
        runs.remove(run.id());
    }

    private void forgetEldest() {
        var eldest = runs.values().stream().filter(run -> !run.isUnderWay()).findFirst();
        if (runs.size() > REMEMBERED && eldest.isPresent()) {
            forget(eldest.get());
        }
    }

    private Optional<RefinementRun> last(Predicate<RefinementRun> fits) {
        return runs.values().stream().filter(fits).reduce((_, later) -> later);
    }

    private boolean isYoungerThan(Duration age, RefinementRun run) {
        return clock.instant().isBefore(run.since().plus(age));
    }
}
