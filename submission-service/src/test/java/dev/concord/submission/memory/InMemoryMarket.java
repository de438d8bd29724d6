package dev.concord.submission.memory;

import dev.concord.contracts.event.Event;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectOpened;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.SubmissionsEnded;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.Market;
import dev.concord.submission.Unavailable;
import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.closing.ClosingProjects;
import dev.concord.submission.label.LabelHash;
import dev.concord.submission.label.LabelNotes;
import dev.concord.submission.label.LabelRules;
import dev.concord.submission.memory.Standing.Submitted;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The view, and how it changes. */
public final class InMemoryMarket implements Market {

    /** As Redis sorts what has the same score. */
    private static final Comparator<Object> BY_TEXT = Comparator.comparing(Object::toString);

    final Map<ProjectId, Project> projects = new LinkedHashMap<>();

    private @Nullable Instant completeSince;

    @Override
    public Assignments assignments() {
        return new InMemoryAssignments(this);
    }

    @Override
    public LabelNotes notes() {
        return new InMemoryNotes(this);
    }

    @Override
    public ClosingProjects closing() {
        return new InMemoryClosing(this);
    }

    @Override
    public LabelRules rules() {
        return new InMemoryRules(this);
    }

    @Override
    public void lose() {
        projects.clear();
        completeSince = null;
    }

    @Override
    public void complete(Instant now) {
        completeSince = now;
    }

    @Override
    public void apply(Event event, Instant appendedAt) {
        switch (event) {
            case ProjectOpened opened -> apply(opened);
            case TaskCreated created -> apply(created);
            case LabelWanted wanted -> {
                project(wanted.projectId()).task(wanted.taskId()).want(wanted);
                place(wanted.projectId(), wanted.taskId(), false);
            }
            case LabelAgreed agreed -> {
                project(agreed.projectId()).task(agreed.taskId()).decided = true;
                place(agreed.projectId(), agreed.taskId(), false);
            }
            case LabelSubmitted submitted when submitted.inTime(appendedAt) -> apply(submitted, appendedAt);
            case SubmissionsEnded ended -> {
                project(ended.projectId()).ended.add(ended.partition());
                project(ended.projectId()).partitions = ended.partitions();
            }
            default -> {}
        }
    }

    Project project(ProjectId id) {
        return projects.computeIfAbsent(id, _ -> new Project());
    }

    boolean isComplete() {
        return completeSince != null;
    }

    Instant requireComplete() {
        if (completeSince == null) {
            throw new Unavailable("rebuilding");
        }
        return completeSince;
    }

    void place(ProjectId project, TaskId task, boolean returned) {
        project(project).place(task, isComplete(), returned);
    }

    /** Takes back the slots of ended leases, and lets go of the tasks whose forgotten leases must have ended. */
    void bringUpTo(ProjectId id, Instant now) {
        var project = project(id);
        for (var holding : project.holdings()) {
            var lease = holding.lease();
            if (now.isAfter(lease.expiresAt().plus(LabelSubmitted.GRACE))) {
                project.task(lease.taskId()).standings.remove(lease.taskerId());
                place(id, lease.taskId(), true);
            }
        }
        for (var taskId : project.tasks.keySet().stream().sorted(BY_TEXT).toList()) {
            var task = project.task(taskId);
            if (task.mayHaveForgottenLeases && !isHeld(task, now)) {
                task.mayHaveForgottenLeases = false;
                place(id, taskId, true);
            }
        }
    }

    boolean isHeld(Task task, Instant now) {
        var created = task.created;
        return task.mayHaveForgottenLeases
                && completeSince != null
                && created != null
                && now.isBefore(completeSince
                        .plusSeconds(created.policy().assignmentSeconds() + 1L)
                        .plus(LabelSubmitted.GRACE));
    }

    void submit(LabelSubmitted submitted, LabelHash label, Instant appendedAt) {
        var standings = project(submitted.projectId()).task(submitted.taskId()).standings;
        var known = standings.get(submitted.taskerId());
        if (known instanceof Submitted first && !first.appendedAt().isAfter(appendedAt)) {
            return;
        }
        standings.put(
                submitted.taskerId(), new Submitted(submitted.submissionId(), appendedAt, label, submitted.byAgent()));
        place(submitted.projectId(), submitted.taskId(), false);
    }

    private void apply(ProjectOpened opened) {
        var project = project(opened.projectId());
        var known = project.opened;
        if (known == null || opened.version() > known.version()) {
            project.opened = opened;
        }
    }

    private void apply(TaskCreated created) {
        if (project(created.projectId()).is(ProjectState.SETTLED)) {
            return;
        }
        var task = project(created.projectId()).task(created.taskId());
        task.created = created;
        task.want(created.policy().overlap().min());
        place(created.projectId(), created.taskId(), false);
    }

    /** The test's events of one task all lie in partition 0. */
    private void apply(LabelSubmitted submitted, Instant appendedAt) {
        if (!project(submitted.projectId()).ended.contains(0)) {
            submit(submitted, LabelHash.of(submitted.label()), appendedAt);
        }
    }
}
