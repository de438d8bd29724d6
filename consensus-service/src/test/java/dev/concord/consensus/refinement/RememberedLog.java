package dev.concord.consensus.refinement;

import dev.concord.consensus.refinement.domain.ProjectAnswers;
import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.ProjectRefined;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.id.ProjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A log of one partition in memory: what was appended to it, and what refinements wrote. */
public final class RememberedLog implements ProjectLog, RefinementLog {

    private final List<Entry> entries = new ArrayList<>();
    private final List<Event> written = new ArrayList<>();
    private int readings;
    private boolean failing;

    public void remember(Instant appendedAt, Event event) {
        entries.add(new Entry(appendedAt, event));
    }

    /** Returns what refinements wrote since the last call. */
    public List<Event> takeWritten() {
        var taken = List.copyOf(written);
        written.clear();
        return taken;
    }

    /** From now on it cannot be read, or can again. */
    public void failing(boolean fails) {
        failing = fails;
    }

    public int readings() {
        return readings;
    }

    @Override
    public boolean read(ProjectId project, ProjectAnswers answers, Duration patience) {
        readings++;
        if (failing) {
            throw new IllegalStateException("the log is broken, as it was told to be");
        }
        for (var entry : entries) {
            if (entry.event() instanceof TaskCreated task && task.projectId().equals(project)) {
                answers.add(task);
            }
        }
        for (var entry : entries) {
            if (entry.event() instanceof TaskReviewed review
                    && review.projectId().equals(project)) {
                answers.add(review);
            }
        }
        for (var entry : entries) {
            if (entry.event() instanceof LabelSubmitted label
                    && label.projectId().equals(project)) {
                answers.add(label, entry.appendedAt());
            }
            if (entry.event() instanceof SubmissionsEnded end && end.projectId().equals(project)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public int partitions() {
        return 1;
    }

    @Override
    public void append(Stream<TaskRefined> tasks, List<ProjectRefined> ends) {
        tasks.forEach(written::add);
        written.addAll(ends);
    }

    private record Entry(Instant appendedAt, Event event) {}
}
