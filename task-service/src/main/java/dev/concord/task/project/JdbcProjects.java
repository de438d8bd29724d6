package dev.concord.task.project;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.task.JsonColumns;
import dev.concord.task.TimeColumns;
import dev.concord.task.log.ProjectEventType;
import dev.concord.task.log.ProjectLog;
import dev.concord.task.log.ProjectLog.Fact;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcProjects implements Projects {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final ProjectLog log;

    JdbcProjects(JdbcClient jdbc, ProjectLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    @Override
    public boolean add(Project.Draft project) {
        var facts = project.facts();
        return jdbc.sql("""
                        insert into projects
                            (id, vendor_id, version, state, specification, fee, created_at, deadline)
                        values
                            (:id, :vendor, :version, :state, cast(:specification as json), :fee, :createdAt, :deadline)
                        on conflict (id) do nothing
                        """)
                        .param("id", project.id().value())
                        .param("vendor", facts.vendorId().value())
                        .param("version", project.version())
                        .param("state", text(project.state()))
                        .param("specification", JsonColumns.write(facts.specification()))
                        .param("fee", new BigDecimal(facts.fee().yocto()))
                        .param("createdAt", facts.createdAt().atOffset(ZoneOffset.UTC))
                        .param("deadline", deadline(project), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    @Override
    public Optional<Project> find(ProjectId id) {
        return jdbc.sql("""
                        select id, vendor_id, version, state, specification, briefing, fee, created_at
                        from projects where id = :id
                        """)
                .param("id", id.value())
                .query(JdbcProjects::project)
                .optional();
    }

    @Override
    public Optional<Project> lock(ProjectId id) {
        return jdbc.sql("""
                        select id, vendor_id, version, state, specification, briefing, fee, created_at
                        from projects where id = :id for update -- the lock of the project and all it has
                        """)
                .param("id", id.value())
                .query(JdbcProjects::project)
                .optional();
    }

    @Override
    public void update(Project project) {
        var updated = jdbc.sql("""
                        update projects set version = :version, state = :state, briefing = cast(:briefing as json),
                            deadline = :deadline
                        where id = :id and version = :version - 1
                        """)
                .param("id", project.id().value())
                .param("version", project.version())
                .param("state", text(project.state()))
                .param("briefing", changedBriefing(project))
                .param("deadline", deadline(project), Types.TIMESTAMP_WITH_TIMEZONE)
                .update();
        if (updated != 1) {
            throw new IllegalStateException(
                    "project %s: version %d is not the next one (expected: changed under its lock)"
                            .formatted(project.id(), project.version()));
        }
        log.append(project.id(), List.of(new Fact(ProjectEventType.PROJECT_CHANGED, ProjectStateChange.of(project))));
    }

    @Override
    public List<Project> ofVendor(VendorId vendor, ProjectFilter filter, Optional<ProjectId> after, int limit) {
        return jdbc.sql("""
                        select id, vendor_id, version, state, specification, briefing, fee, created_at
                        from projects
                        where vendor_id = :vendor and id > :after and state in (:states)
                            and specification -> 'labelKind' ->> 'kind' in (:kinds)
                        order by id limit :limit
                        """)
                .param("vendor", vendor.value())
                .param(
                        "states",
                        filter.states().stream().map(JdbcProjects::text).toList())
                .param("kinds", filter.kinds().stream().map(KindName::text).toList())
                .param("after", after.map(ProjectId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcProjects::project)
                .list();
    }

    @Override
    public List<Project> overdue(Instant now, int limit) {
        return jdbc.sql("""
                        select id, vendor_id, version, state, specification, briefing, fee, created_at
                        from projects where state in ('open', 'paused') and deadline <= :now
                        order by deadline limit :limit
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(JdbcProjects::project)
                .list();
    }

    @Override
    public Optional<Instant> oldestUnsettled() {
        return jdbc.sql("""
                        select created_at from projects where state <> 'settled' order by created_at limit 1
                        """)
                .query((row, _) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Project project(ResultSet row, int ignored) throws SQLException {
        var facts = new ProjectFacts(
                new ProjectId(row.getObject("id", UUID.class)),
                new VendorId(row.getObject("vendor_id", UUID.class)),
                JsonColumns.read(row.getString("specification"), Specification.class),
                new NearAmount(row.getBigDecimal("fee").toBigIntegerExact()),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
        var briefing = row.getString("briefing");
        return Project.stored(
                facts,
                briefing == null ? facts.specification().briefing() : JsonColumns.read(briefing, Briefing.class),
                row.getLong("version"),
                ProjectState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)));
    }

    private static @Nullable OffsetDateTime deadline(Project project) {
        return TimeColumns.write(project.briefing().urgency().deadline());
    }

    private static @Nullable String changedBriefing(Project project) {
        var briefing = project.briefing();
        var ordered = project.facts().specification().briefing();
        return briefing.equals(ordered) ? null : JsonColumns.write(briefing);
    }

    private static String text(ProjectState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
