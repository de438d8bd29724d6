package dev.concord.task.agreement;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.JsonColumns;
import dev.concord.task.log.ProjectLog;
import dev.concord.task.reservation.TaskState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a batch as one statement: arrays in, rows out. */
@Component
final class JdbcDecidedTasks implements DecidedTasks {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final ProjectLog log;

    JdbcDecidedTasks(JdbcClient jdbc, InstantSource clock, ProjectLog log) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.log = log;
    }

    @Override
    public Map<TaskId, TaskStanding> standings(Collection<TaskId> ids) {
        return jdbc
                .sql("""
                    select id, project_id, state, labels_reserved, revision_generation, revision_number
                    from tasks where id = any (:ids)
                    """)
                .param("ids", ids.stream().map(TaskId::value).toArray(UUID[]::new))
                .query(JdbcDecidedTasks::standing)
                .list()
                .stream()
                .collect(Collectors.toMap(TaskStanding::id, Function.identity()));
    }

    @Override
    public void store(ProjectId project, List<Decided> decisions) {
        update(Decided.lastOfEach(decisions));
        log.append(
                project,
                decisions.stream()
                        .map(each -> DecisionNotice.fact(each.event()))
                        .toList());
    }

    private void update(List<Decided> rows) {
        var updated = jdbc.sql("""
            update tasks set state = new.state, labels_reserved = new.labels_reserved,
                label = cast(new.label as json), confidence = new.confidence,
                revision_generation = new.generation, revision_number = new.number, labels = new.labels,
                method = new.method, submissions = cast(new.submissions as json), decided_at = :now
            from unnest(:ids, :states, :reserved, :labels, :confidences, :generations, :numbers, :counts,
                    :methods, :submissions)
                as new (id, state, labels_reserved, label, confidence, generation, number, labels,
                    method, submissions)
            where tasks.id = new.id
            """)
                .param("ids", column(rows, UUID[]::new, row -> row.task().id().value()))
                .param(
                        "states",
                        column(rows, String[]::new, row -> row.task().state().text()))
                .param(
                        "reserved",
                        column(rows, Integer[]::new, row -> row.task().labelsReserved()))
                .param("labels", column(rows, String[]::new, JdbcDecidedTasks::label))
                .param(
                        "confidences",
                        column(rows, Double[]::new, row -> row.event().confidence()))
                .param(
                        "generations",
                        column(
                                rows,
                                Integer[]::new,
                                row -> row.event().revision().generation()))
                .param(
                        "numbers",
                        column(
                                rows,
                                Integer[]::new,
                                row -> row.event().revision().number()))
                .param(
                        "counts",
                        column(
                                rows,
                                Integer[]::new,
                                row -> row.event().submissions().size()))
                .param(
                        "methods",
                        column(rows, String[]::new, row -> row.event().method().toString()))
                .param("submissions", column(rows, String[]::new, JdbcDecidedTasks::submissions))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (updated != rows.size()) {
            throw new IllegalStateException("%d tasks decided (expected: %d)".formatted(updated, rows.size()));
        }
    }

    private static <T extends @Nullable Object> T[] column(
            List<Decided> rows, IntFunction<T[]> array, Function<Decided, T> value) {
        return rows.stream().map(value).toArray(array);
    }

    private static @Nullable String label(Decided row) {
        var label = row.event().label();
        return label == null ? null : JsonColumns.write(label);
    }

    private static String submissions(Decided row) {
        return JsonColumns.write(
                row.event().submissions().stream().map(CountedSubmission::of).toList());
    }

    private static TaskStanding standing(ResultSet row, int ignored) throws SQLException {
        var generation = row.getObject("revision_generation", Integer.class);
        return new TaskStanding(
                new TaskId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                TaskState.of(row.getString("state")),
                row.getInt("labels_reserved"),
                generation == null ? null : new Revision(generation, row.getInt("revision_number")));
    }
}
