package dev.concord.task.upload;

import dev.concord.contracts.id.UploadId;
import dev.concord.contracts.id.VendorId;
import dev.concord.task.TimeColumns;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcUploads implements Uploads {

    private static final UUID LEAST = new UUID(0, 0);

    private final JdbcClient jdbc;

    JdbcUploads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An advisory lock for each vendor: there is no row of a vendor here, and none of its uploads need exist. */
    @Override
    public Holding lockHolding(VendorId vendor) {
        jdbc.sql("select cast(pg_advisory_xact_lock(hashtextextended(:vendor, 59)) as text)")
                .param("vendor", vendor.toString())
                .query(String.class)
                .single();
        return jdbc.sql("""
                        select count(*) as uploads, coalesce(sum(size_bytes), 0) as size_bytes
                        from uploads where vendor_id = :vendor
                        """)
                .param("vendor", vendor.value())
                .query((row, _) -> new Holding(row.getInt("uploads"), row.getLong("size_bytes")))
                .single();
    }

    @Override
    public void add(VendorId vendor, Upload upload, Instant createdAt) {
        jdbc.sql("""
                        insert into uploads (id, vendor_id, size_bytes, length_deferred, received_bytes, metadata,
                            created_at, expires_at)
                        values (:id, :vendor, :size, :deferred, :received, :metadata, :created, :expires)
                        """)
                .param("id", upload.id().value())
                .param("vendor", vendor.value())
                .param("size", upload.sizeBytes())
                .param("deferred", upload.lengthDeferred())
                .param("received", upload.receivedBytes())
                .param("metadata", upload.metadata())
                .param("created", TimeColumns.write(createdAt))
                .param("expires", TimeColumns.write(upload.expiresAt()))
                .update();
    }

    @Override
    public Optional<Upload> find(VendorId vendor, UploadId id) {
        return jdbc.sql("""
                        select id, size_bytes, length_deferred, received_bytes, metadata, expires_at
                        from uploads where id = :id and vendor_id = :vendor
                        """)
                .param("id", id.value())
                .param("vendor", vendor.value())
                .query(JdbcUploads::upload)
                .optional();
    }

    @Override
    public List<Upload> page(VendorId vendor, Optional<UploadId> after, int limit) {
        return jdbc.sql("""
                        select id, size_bytes, length_deferred, received_bytes, metadata, expires_at
                        from uploads where vendor_id = :vendor and id > :after order by id limit :limit
                        """)
                .param("vendor", vendor.value())
                .param("after", after.map(UploadId::value).orElse(LEAST))
                .param("limit", limit)
                .query(JdbcUploads::upload)
                .list();
    }

    @Override
    public boolean claim(Claim claim, long receivedBytes, Instant now, Instant until) {
        return jdbc.sql("""
                        update uploads set writer = :writer, writing_until = :until
                        where id = :id and received_bytes = :received and (writer is null or writing_until < :now)
                        """)
                        .param("writer", claim.writer())
                        .param("until", TimeColumns.write(until))
                        .param("id", claim.upload().value())
                        .param("received", receivedBytes)
                        .param("now", TimeColumns.write(now))
                        .update()
                == 1;
    }

    @Override
    public boolean renew(Claim claim, Instant until) {
        return jdbc.sql("update uploads set writing_until = :until where id = :id and writer = :writer")
                        .param("until", TimeColumns.write(until))
                        .param("id", claim.upload().value())
                        .param("writer", claim.writer())
                        .update()
                == 1;
    }

    @Override
    public boolean declare(Claim claim, long sizeBytes) {
        return jdbc.sql("""
                        update uploads set size_bytes = :size, length_deferred = false
                        where id = :id and writer = :writer and length_deferred
                        """)
                        .param("size", sizeBytes)
                        .param("id", claim.upload().value())
                        .param("writer", claim.writer())
                        .update()
                == 1;
    }

    @Override
    public boolean note(Claim claim, long receivedBytes, Instant expiresAt) {
        return jdbc.sql("""
                        update uploads set received_bytes = :received, expires_at = :expires
                        where id = :id and writer = :writer
                        """)
                        .param("received", receivedBytes)
                        .param("expires", TimeColumns.write(expiresAt))
                        .param("id", claim.upload().value())
                        .param("writer", claim.writer())
                        .update()
                == 1;
    }

    @Override
    public void release(Claim claim) {
        jdbc.sql("update uploads set writer = null, writing_until = null where id = :id and writer = :writer")
                .param("id", claim.upload().value())
                .param("writer", claim.writer())
                .update();
    }

    @Override
    public boolean delete(VendorId vendor, UploadId id) {
        return jdbc.sql("delete from uploads where id = :id and vendor_id = :vendor")
                        .param("id", id.value())
                        .param("vendor", vendor.value())
                        .update()
                == 1;
    }

    @Override
    public List<UploadId> deleteExpired(Instant now, int most) {
        return jdbc.sql("""
                        delete from uploads where id in (
                            select id from uploads where expires_at < :now
                            order by expires_at limit :most for update skip locked)
                        returning id
                        """)
                .param("now", TimeColumns.write(now))
                .param("most", most)
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Set<UploadId> existing(List<UploadId> ids) {
        return jdbc.sql("select id from uploads where id = any (:ids)")
                .param("ids", ids.stream().map(UploadId::value).toArray(UUID[]::new))
                .query((row, _) -> new UploadId(row.getObject("id", UUID.class)))
                .set();
    }

    private static Upload upload(ResultSet row, int ignored) throws SQLException {
        return new Upload(
                new UploadId(row.getObject("id", UUID.class)),
                row.getLong("size_bytes"),
                row.getBoolean("length_deferred"),
                row.getLong("received_bytes"),
                row.getString("metadata"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }
}
