package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcProjectMedia implements ProjectMedia {

    private static final String SELECT = "select hash, kind, size_bytes, width, height, seconds from project_media ";

    private static final String SELECT_WITH_PROJECT =
            SELECT + "join projects on projects.id = project_media.project_id ";

    private final JdbcClient jdbc;

    JdbcProjectMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Advisory locks are few and short: one for each medium that is being added or swept. */
    @Override
    public void lock(MediaHash hash) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:hash, 57)) as text)")
                .param("hash", hash.hex())
                .query(String.class)
                .single();
    }

    @Override
    public MediaUsage add(ProjectId project, Media media) {
        jdbc.sql("""
                        insert into project_media (project_id, hash, kind, size_bytes, width, height, seconds)
                        values (:project, :hash, :kind, :size, :width, :height, :seconds)
                        on conflict (project_id, hash) do update
                        set width = excluded.width, height = excluded.height, seconds = excluded.seconds
                        where (project_media.width, project_media.height, project_media.seconds)
                            is distinct from (excluded.width, excluded.height, excluded.seconds)
                        """)
                .param("project", project.value())
                .param("hash", media.hash().hex())
                .param("kind", media.kind().name().toLowerCase(Locale.ROOT))
                .param("size", media.sizeBytes())
                .param("width", media.facts().width())
                .param("height", media.facts().height())
                .param("seconds", media.facts().seconds())
                .update();
        return jdbc.sql("""
                        select media, size_bytes from media_usage
                        where vendor_id = (select vendor_id from projects where id = :project)
                        """)
                .param("project", project.value())
                .query((row, _) -> new MediaUsage(row.getLong("media"), row.getLong("size_bytes")))
                .single();
    }

    @Override
    public Optional<Media> ofVendor(MediaHash hash, VendorId vendor) {
        return jdbc.sql(SELECT_WITH_PROJECT + """
                        where hash = :hash and vendor_id = :vendor limit 1
                        """)
                .param("hash", hash.hex())
                .param("vendor", vendor.value())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Optional<Media> ofTask(MediaHash hash, TaskId task) {
        return jdbc.sql(SELECT_WITH_PROJECT + """
                        where hash = :hash and projects.state in ('open', 'paused', 'closing') and vendor_id =
                            (select vendor_id from tasks join projects on projects.id = tasks.project_id
                            where tasks.id = :task and strpos(cast(data as text), :reference) > 0)
                        limit 1
                        """)
                .param("hash", hash.hex())
                .param("reference", hash.reference())
                .param("task", task.value())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Optional<Media> ofWork(MediaHash hash, TaskerId tasker) {
        return jdbc.sql(SELECT_WITH_PROJECT + """
                        where hash = :hash and projects.state in ('open', 'paused', 'closing')
                            and (strpos(cast(coalesce(briefing, specification) as text), :reference) > 0
                                or exists (select from judged_submissions join tasks on tasks.id = task_id
                                    where tasker_id = :tasker and tasks.project_id = projects.id
                                        and strpos(cast(data as text), :reference) > 0))
                        limit 1
                        """)
                .param("hash", hash.hex())
                .param("reference", hash.reference())
                .param("tasker", tasker.value())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Optional<Media> find(MediaHash hash) {
        return jdbc.sql(SELECT + """
                        where hash = :hash limit 1
                        """)
                .param("hash", hash.hex())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Set<MediaHash> had(Collection<MediaHash> hashes) {
        return jdbc.sql("select distinct hash from project_media where hash = any (:hashes)")
                .param("hashes", hashes.stream().map(MediaHash::hex).toArray(String[]::new))
                .query((row, _) -> new MediaHash(row.getString("hash")))
                .set();
    }

    @Override
    public void noteSettled(Instant now, int most) {
        jdbc.sql("""
                        update projects set settled_at = :now where id in (
                            select id from projects
                            where state = 'settled' and not media_forgotten and settled_at is null
                            limit :most for update skip locked)
                        """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .update();
    }

    @Override
    public boolean forgetSettled(Instant settledBefore, int most) {
        var project = jdbc.sql("""
                        select id from projects
                        where state = 'settled' and not media_forgotten and settled_at < :before
                        order by settled_at limit 1 for update skip locked
                        """)
                .param("before", settledBefore.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        project.ifPresent(id -> forget(id, most));
        return project.isPresent();
    }

    private void forget(UUID project, int most) {
        var gone = jdbc.sql("""
                        delete from project_media where project_id = :project and hash in (
                            select hash from project_media where project_id = :project order by hash limit :most)
                        """).param("project", project).param("most", most).update();
        if (gone < most) {
            jdbc.sql("update projects set media_forgotten = true where id = :project")
                    .param("project", project)
                    .update();
        }
    }

    private static Media media(ResultSet row) throws SQLException {
        return new Media(
                new MediaHash(row.getString("hash")),
                MediaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("size_bytes"),
                new MediaFacts(
                        row.getObject("width", Integer.class),
                        row.getObject("height", Integer.class),
                        row.getObject("seconds", Double.class)));
    }
}
