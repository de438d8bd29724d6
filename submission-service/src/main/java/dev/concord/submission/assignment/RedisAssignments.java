package dev.concord.submission.assignment;

import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.submission.Unavailable;
import dev.concord.submission.redis.Script;
import dev.concord.submission.redis.Scripts;
import dev.concord.submission.tasker.Tasker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Each operation is one script; here its arguments and answers are put into words. */
@Component
final class RedisAssignments implements Assignments {

    private static final int MOST_HELD_SHOWN = 500;

    private final Scripts scripts;
    private final AssignmentSettings settings;

    RedisAssignments(Scripts scripts, AssignmentSettings settings) {
        this.scripts = scripts;
        this.settings = settings;
    }

    @Override
    public Leasing next(Tasker tasker, ProjectId project, List<SubmissionId> ids, Instant now) {
        var arguments = leaseArguments(tasker, project, now, settings.heldPerProject());
        ids.forEach(id -> arguments.add(id.toString()));
        return leasing(tasker, project, scripts.list(Script.LEASE_NEXT, arguments));
    }

    @Override
    public Leasing test(Tasker tasker, ProjectId project, int most, List<SubmissionId> ids, Instant now) {
        var arguments = leaseArguments(tasker, project, now, Math.min(most, settings.heldPerProject()));
        ids.forEach(id -> arguments.add(id.toString()));
        return leasing(tasker, project, scripts.list(Script.LEASE_TEST, arguments));
    }

    @Override
    public Leasing named(Tasker tasker, ProjectId project, Map<String, SubmissionId> idsByName, Instant now) {
        var arguments = leaseArguments(tasker, project, now, settings.heldPerProject());
        idsByName.forEach((name, id) -> {
            arguments.add(name);
            arguments.add(id.toString());
        });
        return leasing(tasker, project, scripts.list(Script.LEASE_NAMED, arguments));
    }

    @Override
    public List<Assignment> held(Tasker tasker, Instant now) {
        var answer = scripts.list(
                Script.HELD, List.of(tasker.id().toString(), millis(now), Integer.toString(MOST_HELD_SHOWN)));
        if ("rebuilding".equals(answer.getFirst())) {
            throw rebuilding();
        }
        return parts(answer.get(2)).stream()
                .map(row -> assignment(tasker, ProjectId.parse(text(row.get(7))), row))
                .toList();
    }

    @Override
    public Skipping skip(Lease lease) {
        var answer = scripts.word(
                Script.SKIP,
                List.of(
                        lease.projectId().toString(),
                        lease.taskId().toString(),
                        lease.taskerId().toString(),
                        lease.submissionId().toString()));
        return switch (answer) {
            case "skipped" -> Skipping.SKIPPED;
            case "skipped-before" -> Skipping.SKIPPED_BEFORE;
            case "already-submitted" -> Skipping.ALREADY_SUBMITTED;
            case "not-leased" -> Skipping.NOT_LEASED;
            case "rebuilding" -> throw rebuilding();
            default -> throw unexpected(answer);
        };
    }

    @Override
    public boolean hasEnded(Lease lease) {
        var answer = scripts.word(
                Script.HAS_ENDED,
                List.of(
                        lease.taskId().toString(),
                        lease.taskerId().toString(),
                        lease.submissionId().toString()));
        return switch (answer) {
            case "ended" -> true;
            case "not-ended" -> false;
            default -> throw unexpected(answer);
        };
    }

    private List<String> leaseArguments(Tasker tasker, ProjectId project, Instant now, int most) {
        return new ArrayList<>(List.of(
                project.toString(),
                tasker.id().toString(),
                tasker.agent() ? "1" : "0",
                millis(now),
                Long.toString(LabelSubmitted.GRACE.toMillis()),
                Integer.toString(most),
                Integer.toString(settings.heldInAll())));
    }

    private static Leasing leasing(Tasker tasker, ProjectId project, List<?> answer) {
        var word = text(answer.getFirst());
        return switch (word) {
            case "leased" -> leased(tasker, project, answer);
            case "unknown-project" -> new Leasing.UnknownProject();
            case "not-open" -> new Leasing.ProjectNotOpen(text(answer.get(1)));
            case "people-only" -> new Leasing.PeopleOnly();
            case "not-chosen" -> new Leasing.NotChosen();
            case "too-many-leases" -> new Leasing.TooManyLeases();
            case "rebuilding" -> throw rebuilding();
            default -> throw unexpected(word);
        };
    }

    private static Leasing.Leased leased(Tasker tasker, ProjectId project, List<?> answer) {
        var assignments = parts(answer.get(2)).stream()
                .map(row -> assignment(tasker, project, row))
                .toList();
        var refused = answer.size() < 4
                ? List.<Leasing.RefusedTask>of()
                : parts(answer.get(3)).stream()
                        .map(row -> new Leasing.RefusedTask(text(row.get(0)), text(row.get(1))))
                        .toList();
        return new Leasing.Leased(assignments, refused, "1".equals(text(answer.get(1))));
    }

    private static Assignment assignment(Tasker tasker, ProjectId project, List<?> row) {
        var lease = new Lease(
                SubmissionId.parse(text(row.get(3))),
                TaskId.parse(text(row.get(0))),
                project,
                tasker.id(),
                Instant.ofEpochMilli(Long.parseLong(text(row.get(4)))),
                tasker.agent());
        return new Assignment(lease, text(row.get(1)), text(row.get(2)), optional(row, 5), optional(row, 6));
    }

    private static List<List<?>> parts(Object list) {
        var rows = new ArrayList<List<?>>();
        ((List<?>) list).forEach(row -> rows.add((List<?>) row));
        return rows;
    }

    private static @Nullable String optional(List<?> row, int place) {
        var part = row.get(place);
        return part == null ? null : text(part);
    }

    private static String text(Object part) {
        return String.valueOf(part);
    }

    private static String millis(Instant instant) {
        return Long.toString(instant.toEpochMilli());
    }

    private static Unavailable rebuilding() {
        return new Unavailable("the view of assignments is being rebuilt");
    }

    private static IllegalStateException unexpected(String answer) {
        return new IllegalStateException("Redis answered \"" + answer + "\" (expected: a word of the script)");
    }
}
