package dev.concord.task.media;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcProjectMedia implements ProjectMedia {

    private final JdbcClient jdbc;

    JdbcProjectMedia(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void add(ProjectId project, Media media) {
        jdbc.sql("""
                        insert into project_media (project_id, hash, kind, size_bytes)
                        values (:project, :hash, :kind, :size) on conflict (project_id, hash) do nothing
                        """)
                .param("project", project.value())
                .param("hash", media.hash().hex())
                .param("kind", media.kind().name().toLowerCase(Locale.ROOT))
                .param("size", media.sizeBytes())
                .update();
    }

    @Override
    public Optional<Media> ofVendor(MediaHash hash, VendorId vendor) {
        return jdbc.sql("""
                        select hash, kind, size_bytes from project_media
                        join projects on projects.id = project_media.project_id
                        where hash = :hash and vendor_id = :vendor limit 1
                        """)
                .param("hash", hash.hex())
                .param("vendor", vendor.value())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Optional<Media> ofWork(MediaHash hash) {
        return jdbc.sql("""
                        select hash, kind, size_bytes from project_media
                        join projects on projects.id = project_media.project_id
                        where hash = :hash and state in ('open', 'paused', 'closing') limit 1
                        """)
                .param("hash", hash.hex())
                .query((row, _) -> media(row))
                .optional();
    }

    @Override
    public Optional<Media> find(MediaHash hash) {
        return jdbc.sql("select hash, kind, size_bytes from project_media where hash = :hash limit 1")
                .param("hash", hash.hex())
                .query((row, _) -> media(row))
                .optional();
    }

    private static Media media(ResultSet row) throws SQLException {
        return new Media(
                new MediaHash(row.getString("hash")),
                MediaKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getLong("size_bytes"));
    }
}
