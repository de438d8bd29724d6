package dev.concord.submission.memory;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.TaskCreated;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.Market;
import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Leasing;
import dev.concord.submission.assignment.Leasing.RefusedTask;
import dev.concord.submission.assignment.Skipping;
import dev.concord.submission.memory.Standing.Holding;
import dev.concord.submission.memory.Standing.Leased;
import dev.concord.submission.memory.Standing.Noted;
import dev.concord.submission.memory.Standing.Skipped;
import dev.concord.submission.memory.Standing.Submitted;
import dev.concord.submission.tasker.Tasker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

final class InMemoryAssignments implements Assignments {

    private static final JsonMapper JSON = new JsonMapper();

    private static final int MOST_CANDIDATES = 64;

    private final InMemoryMarket market;

    InMemoryAssignments(InMemoryMarket market) {
        this.market = market;
    }

    @Override
    public Leasing next(Tasker tasker, ProjectId id, List<SubmissionId> ids, Instant now) {
        var refusal = refusal(id, tasker);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        market.bringUpTo(id, now);
        var project = market.project(id);
        var room = room(project, tasker.id(), now);
        if (room <= 0) {
            return new Leasing.TooManyLeases();
        }
        var line = tasker.agent() && limitsAgents(project) ? project.agents : project.queue;
        var most = Math.min(room, ids.size());
        return leased(
                project,
                tasker,
                line,
                project.cursors,
                task -> !(project.hasTest() && task.isControl()),
                ids,
                most,
                now);
    }

    @Override
    public Leasing test(Tasker tasker, ProjectId id, int most, List<SubmissionId> ids, Instant now) {
        var refusal = refusal(id, tasker);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        market.bringUpTo(id, now);
        var project = market.project(id);
        var roomInAll = roomInAll(tasker.id(), now);
        if (roomInAll <= 0) {
            return new Leasing.TooManyLeases();
        }
        var room = most - project.controlsLabelledBy(tasker.id()) - liveLeases(project, tasker.id());
        var count = Math.min(Math.min(room, roomInAll), ids.size());
        if (count <= 0) {
            return new Leasing.Leased(List.of(), List.of(), false);
        }
        return leased(
                project,
                tasker,
                project.controls,
                project.testCursors,
                task -> !tasker.agent() || task.takesAgent(),
                ids,
                count,
                now);
    }

    private Leasing leased(
            Project project,
            Tasker tasker,
            NavigableMap<Long, TaskId> line,
            Map<TaskerId, Long> cursors,
            Predicate<Task> suits,
            List<SubmissionId> ids,
            int most,
            Instant now) {
        var granted = new ArrayList<Assignment>();
        var looked = 0;
        for (var candidate : Map.copyOf(line.tailMap(cursors.getOrDefault(tasker.id(), 0L), false)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .toList()) {
            if (looked == MOST_CANDIDATES || granted.size() == most) {
                break;
            }
            looked++;
            cursors.put(tasker.id(), candidate.getKey());
            var task = project.task(candidate.getValue());
            if (!task.standings.containsKey(tasker.id()) && task.isAsked(tasker.id()) && suits.test(task)) {
                granted.add(grant(task, tasker, ids.get(granted.size()), now));
            }
        }
        return new Leasing.Leased(granted, List.of(), looked == MOST_CANDIDATES && granted.size() < most);
    }

    @Override
    public Leasing named(Tasker tasker, ProjectId id, Map<String, SubmissionId> idsByName, Instant now) {
        var refusal = refusal(id, tasker);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        var project = market.project(id);
        if (project.opened != null && !project.opened.policy().taskersChoose()) {
            return new Leasing.NotChosen();
        }
        market.bringUpTo(id, now);
        var granted = new ArrayList<Assignment>();
        var refused = new ArrayList<RefusedTask>();
        idsByName.forEach((name, submission) -> {
            var task = named(project, name);
            var reason = task == null ? "unknown-task" : reason(project, task, tasker, now);
            if (task != null && reason == null) {
                granted.add(grant(task, tasker, submission, now));
            } else {
                refused.add(new RefusedTask(name, Objects.requireNonNull(reason)));
            }
        });
        return new Leasing.Leased(granted, refused, false);
    }

    @Override
    public List<Assignment> held(Tasker tasker, Instant now) {
        var _ = market.requireComplete();
        return market.projects.values().stream()
                .flatMap(project -> project.holdings().stream()
                        .filter(holding -> holding.lease().taskerId().equals(tasker.id()))
                        .filter(holding -> holding.lease().expiresAt().isAfter(now))
                        .map(holding -> assignment(project.task(holding.lease().taskId()), holding.lease())))
                .toList();
    }

    @Override
    public Skipping skip(Lease lease) {
        var _ = market.requireComplete();
        var standings = market.project(lease.projectId()).task(lease.taskId()).standings;
        var known = standings.get(lease.taskerId());
        if (known instanceof Submitted || known instanceof Noted) {
            return Skipping.ALREADY_SUBMITTED;
        }
        if (known != null && !known.submissionId().equals(lease.submissionId())) {
            return Skipping.NOT_LEASED;
        }
        if (known instanceof Skipped) {
            return Skipping.SKIPPED_BEFORE;
        }
        standings.put(lease.taskerId(), new Skipped(lease.submissionId()));
        if (known instanceof Leased) {
            market.place(lease.projectId(), lease.taskId(), true);
        }
        return Skipping.SKIPPED;
    }

    @Override
    public boolean hasEnded(Lease lease) {
        var known =
                market.project(lease.projectId()).task(lease.taskId()).standings.get(lease.taskerId());
        return known != null
                && (known instanceof Submitted
                        || known instanceof Skipped
                        || !known.submissionId().equals(lease.submissionId()));
    }

    private Optional<Leasing> refusal(ProjectId id, Tasker tasker) {
        var _ = market.requireComplete();
        var opened = market.project(id).opened;
        if (opened == null) {
            return Optional.of(new Leasing.UnknownProject());
        }
        if (opened.state() != ProjectState.OPEN) {
            return Optional.of(new Leasing.ProjectNotOpen(opened.state().name().toLowerCase(Locale.ROOT)));
        }
        return tasker.agent() && opened.policy().mostAgents(100) == 0
                ? Optional.of(new Leasing.PeopleOnly())
                : Optional.empty();
    }

    private @Nullable String reason(Project project, Task task, Tasker tasker, Instant now) {
        var known = task.standings.get(tasker.id());
        if (known instanceof Submitted) {
            return "already-submitted";
        }
        if (known instanceof Holding holding) {
            return holding.lease().expiresAt().isAfter(now) ? null : "lease-ended";
        }
        if (task.refusal() != null) {
            return task.refusal();
        }
        if (tasker.agent() && !task.takesAgent()) {
            return "enough-agents";
        }
        if (!task.isAsked(tasker.id())) {
            return "panel-only";
        }
        if (market.isHeld(task, now)) {
            return "leases-unknown";
        }
        return room(project, tasker.id(), now) <= 0 ? "too-many-leases" : null;
    }

    private Assignment grant(Task task, Tasker tasker, SubmissionId submission, Instant now) {
        if (task.standings.get(tasker.id()) instanceof Holding holding) {
            return assignment(task, holding.lease());
        }
        var created = created(task);
        var expiresAt = now.plusSeconds(created.policy().assignmentSeconds());
        var lease =
                new Lease(submission, created.taskId(), created.projectId(), tasker.id(), expiresAt, tasker.agent());
        task.standings.put(tasker.id(), new Leased(lease));
        market.place(created.projectId(), created.taskId(), false);
        return assignment(task, lease);
    }

    private static boolean limitsAgents(Project project) {
        return project.opened != null && project.opened.policy().agentPercent().isPresent();
    }

    private static @Nullable Task named(Project project, String name) {
        return project.tasks.values().stream()
                .filter(task -> task.created != null && task.created.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private int room(Project project, TaskerId tasker, Instant now) {
        return Math.min(Market.HELD_PER_PROJECT - liveLeases(project, tasker), roomInAll(tasker, now));
    }

    /** Slots of other projects return when somebody looks at those, so what has ended is told by its time. */
    private int roomInAll(TaskerId tasker, Instant now) {
        var live = market.projects.values().stream()
                .flatMap(project -> project.holdings().stream())
                .map(Holding::lease)
                .filter(lease -> lease.taskerId().equals(tasker))
                .filter(lease -> !now.isAfter(lease.expiresAt().plus(LabelSubmitted.GRACE)))
                .count();
        return Market.HELD_IN_ALL - (int) live;
    }

    /** A lease counts until its slot has returned. */
    private static int liveLeases(Project project, TaskerId tasker) {
        return (int) project.holdings().stream()
                .filter(holding -> holding.lease().taskerId().equals(tasker))
                .count();
    }

    private static Assignment assignment(Task task, Lease lease) {
        var created = created(task);
        var shown = created.predictionsTo(PredictionUse.SHOW);
        var predictions = shown.isEmpty() ? null : JSON.writeValueAsString(shown);
        return new Assignment(lease, created.name(), created.data().toString(), task.proposed, predictions);
    }

    private static TaskCreated created(Task task) {
        return Objects.requireNonNull(task.created);
    }
}
