package dev.concord.task.export;

import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.task.TimeColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads by a cursor of the server, in one transaction that sees one snapshot; so the caller writes while it is open. */
@Component
final class JdbcAgreements implements Agreements {

    /** Rows on their way: a label has 80 KB at the most, what taskers are shown 16 KiB. */
    private static final int FETCHED = 250;

    /** Models say 32 KiB of a task at the most. */
    private static final int FETCHED_WITH_PREDICTIONS = 150;

    /** A task's submissions are of one event, 256 KiB at the most. */
    private static final int FETCHED_WITH_SUBMISSIONS = 50;

    private static final int ROWS_BETWEEN_LOOKS_AT_THE_CLOCK = 1_000;

    private final DataSource database;
    private final TransactionTemplate snapshot;
    private final ExportSettings settings;
    private final InstantSource clock;

    JdbcAgreements(
            DataSource database,
            PlatformTransactionManager transactions,
            ExportSettings settings,
            InstantSource clock) {
        this.database = database;
        this.snapshot = new TransactionTemplate(transactions);
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public <R> R atOneMoment(ProjectId project, Wanted wanted, Reading<R> reading) throws IOException {
        try {
            return snapshot.execute(_ -> {
                try {
                    return reading.read(
                            new Cursor(project, wanted, clock.instant().plus(settings.longest())));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
    }

    /** Runs the query anew for each reading; the transaction makes sure that it finds the same. */
    private final class Cursor implements AgreementSource {

        private final ProjectId project;
        private final Wanted wanted;
        private final Instant deadline;
        private final JdbcClient jdbc;

        Cursor(ProjectId project, Wanted wanted, Instant deadline) {
            this.project = project;
            this.wanted = wanted;
            this.deadline = deadline;
            var template = new JdbcTemplate(database);
            template.setFetchSize(fetched(wanted));
            this.jdbc = JdbcClient.create(template);
        }

        @Override
        public <T> Optional<T> first(Search<T> search) {
            var selection = wanted.selection();
            return jdbc.sql("""
                select id, name, state, control_label is not null as control, label, confidence,
                    revision_generation, revision_number, labels, method, decided_at,
                    case when :data then data end as data,
                    case when :submissions then submissions end as submissions,
                    case when :predictions then predictions end as predictions
                from tasks
                where project_id = :project and state in ('agreed', 'contested') and label is not null
                    and confidence >= :minConfidence and revision_number >= :minRevision
                    and (cast(:state as text) is null or state = :state)
                    and (cast(:since as timestamptz) is null or decided_at >= :since)
                    and (cast(:until as timestamptz) is null or decided_at < :until)
                    and (cast(:containing as text) is null
                        or cast(label as jsonb) @> cast(:containing as jsonb))
                order by id
                """)
                    .param("project", project.value())
                    .param("data", wanted.data())
                    .param("submissions", wanted.submissions())
                    .param("predictions", wanted.predictions())
                    .param("minConfidence", selection.minConfidence())
                    .param("minRevision", selection.minRevision())
                    .param("state", text(selection.state()))
                    .param("since", TimeColumns.write(selection.since()))
                    .param("until", TimeColumns.write(selection.until()))
                    .param("containing", selection.containing())
                    .query((ResultSetExtractor<Optional<T>>) rows -> search(rows, search));
        }

        private <T> Optional<T> search(ResultSet rows, Search<T> search) throws SQLException {
            try {
                for (var row = 0L; rows.next(); row++) {
                    if (row % ROWS_BETWEEN_LOOKS_AT_THE_CLOCK == 0) {
                        requireTime();
                    }
                    var found = search.in(agreement(rows));
                    if (found.isPresent()) {
                        return found;
                    }
                }
                return Optional.empty();
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }

        private void requireTime() throws IOException {
            if (clock.instant().isAfter(deadline)) {
                throw new IOException("an export took more than %s (expected: less, by a smaller selection)"
                        .formatted(settings.longest()));
            }
        }
    }

    private static int fetched(Wanted wanted) {
        if (wanted.submissions()) {
            return FETCHED_WITH_SUBMISSIONS;
        }
        return wanted.predictions() ? FETCHED_WITH_PREDICTIONS : FETCHED;
    }

    private static Agreement agreement(ResultSet row) throws SQLException {
        var decidedAt = row.getObject("decided_at", OffsetDateTime.class);
        return new Agreement(
                new TaskId(row.getObject("id", UUID.class)),
                row.getString("name"),
                AgreementState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("control"),
                row.getString("label"),
                row.getDouble("confidence"),
                new Revision(row.getInt("revision_generation"), row.getInt("revision_number")),
                row.getInt("labels"),
                row.getString("method"),
                decidedAt == null ? null : decidedAt.toInstant(),
                row.getString("data"),
                row.getString("submissions"),
                row.getString("predictions"));
    }

    private static @Nullable String text(@Nullable AgreementState state) {
        return state == null ? null : state.name().toLowerCase(Locale.ROOT);
    }
}
