package dev.concord.gateway.key;

import dev.concord.contracts.id.KeyId;
import dev.concord.contracts.id.MemberId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.VendorId;
import dev.concord.gateway.identity.Scopes;
import dev.concord.gateway.identity.Secret;
import dev.concord.web.Caller;
import dev.concord.web.Caller.TaskerCaller;
import dev.concord.web.Caller.VendorCaller;
import dev.concord.web.VendorRole;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All keys and tokens that were given out, as hashes. */
@Component
public final class ApiKeys {

    private static final String SELECT = """
            select k.id, k.vendor_id, k.member_id, k.role, k.tasker_id, t.agent, k.name, k.beginning, k.scopes,
                k.issued_at, k.expires_at, k.last_used_at, k.revoked_at
            from api_keys k left join taskers t on t.id = k.tasker_id
            """;

    private final JdbcClient jdbc;

    ApiKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Adds a key; false if there is one with its id. */
    public boolean add(ApiKey key, Secret secret) {
        var holder = Columns.of(key.holder());
        return jdbc.sql("""
                                insert into api_keys (id, key_hash, beginning, vendor_id, member_id, role, tasker_id,
                                    name, scopes, issued_at, expires_at)
                                values (:id, :hash, :beginning, :vendor, :member, :role, :tasker,
                                    :name, :scopes, :issued_at, :expires_at)
                                on conflict (id) do nothing
                                """)
                        .param("id", key.id().value())
                        .param("hash", secret.hash().bytes())
                        .param("beginning", secret.beginning())
                        .param("vendor", holder.vendor())
                        .param("member", holder.member())
                        .param("role", holder.role())
                        .param("tasker", holder.tasker())
                        .param("name", key.name())
                        .param("scopes", Scopes.written(key.scopes()))
                        .param("issued_at", stored(key.times().issuedAt()))
                        .param("expires_at", stored(key.times().expiresAt()))
                        .update()
                == 1;
    }

    /** Counts what the owner's keys are still good for something, and holds the owner's row, so that this stays so. */
    public int lockAndCount(Caller owner, Instant now) {
        var columns = Columns.of(owner);
        var table = columns.vendor() == null ? "taskers" : "vendors";
        jdbc.sql("select 1 from " + table + " where id = :owner for update")
                .param("owner", columns.owner())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        select count(*) from api_keys
                        where (vendor_id = :owner or tasker_id = :owner)
                          and revoked_at is null and (expires_at is null or expires_at > :now)
                        """)
                .param("owner", columns.owner())
                .param("now", stored(now))
                .query(Integer.class)
                .single();
    }

    /** Finds a key of the owner's that was not revoked, and locks it. */
    Optional<ApiKey> lock(Caller owner, KeyId id) {
        return jdbc.sql(SELECT + """
                        where k.id = :id and (k.vendor_id = :owner or k.tasker_id = :owner) and k.revoked_at is null
                        for update of k
                        """)
                .param("id", id.value())
                .param("owner", Columns.of(owner).owner())
                .query(ApiKeys::key)
                .optional();
    }

    /** Returns the owner's keys behind the id given, revoked ones as well. */
    public List<ApiKey> of(Caller owner, Optional<KeyId> after, int limit) {
        return jdbc.sql(SELECT + """
                        where (k.vendor_id = :owner or k.tasker_id = :owner) and k.id > :after
                        order by k.id limit :limit
                        """)
                .param("owner", Columns.of(owner).owner())
                .param("after", after.map(KeyId::value).orElse(new UUID(0, 0)))
                .param("limit", limit)
                .query(ApiKeys::key)
                .list();
    }

    /** Gives the key another secret and another end; the one so far is good until the moment given. */
    void rotate(KeyId id, Secret secret, Instant formerUntil, Instant expiresAt) {
        jdbc.sql("""
                        update api_keys set previous_hash = key_hash, previous_until = :former_until,
                            key_hash = :hash, beginning = :beginning, expires_at = :expires_at
                        where id = :id
                        """)
                .param("id", id.value())
                .param("hash", secret.hash().bytes())
                .param("beginning", secret.beginning())
                .param("former_until", stored(formerUntil))
                .param("expires_at", stored(expiresAt))
                .update();
    }

    void revoke(KeyId id, Instant now) {
        jdbc.sql("update api_keys set revoked_at = :now where id = :id")
                .param("id", id.value())
                .param("now", stored(now))
                .update();
    }

    /** Where a holder stands in the table. */
    private record Columns(
            @Nullable UUID vendor,
            @Nullable UUID member,
            @Nullable String role,
            @Nullable UUID tasker) {

        static Columns of(Caller holder) {
            return switch (holder) {
                case VendorCaller vendor ->
                    new Columns(
                            vendor.id().value(),
                            vendor.member() == null ? null : vendor.member().value(),
                            vendor.role().toString(),
                            null);
                case TaskerCaller tasker ->
                    new Columns(null, null, null, tasker.id().value());
                case Caller.OperatorCaller _ ->
                    throw new IllegalArgumentException("holder: the operator (expected: a vendor or a tasker)");
            };
        }

        @Nullable
        UUID owner() {
            return vendor == null ? tasker : vendor;
        }
    }

    private static ApiKey key(ResultSet row, int number) throws SQLException {
        return new ApiKey(
                new KeyId(row.getObject("id", UUID.class)),
                holder(row),
                row.getString("name"),
                row.getString("beginning"),
                Scopes.read(row.getString("scopes")),
                new ApiKey.Times(
                        row.getTimestamp("issued_at").toInstant(),
                        instant(row.getTimestamp("expires_at")),
                        instant(row.getTimestamp("last_used_at")),
                        instant(row.getTimestamp("revoked_at"))));
    }

    private static Caller holder(ResultSet row) throws SQLException {
        var vendor = row.getObject("vendor_id", UUID.class);
        if (vendor == null) {
            return new TaskerCaller(new TaskerId(row.getObject("tasker_id", UUID.class)), row.getBoolean("agent"));
        }
        var member = row.getObject("member_id", UUID.class);
        return new VendorCaller(
                new VendorId(vendor),
                VendorRole.parse(row.getString("role")),
                member == null ? null : new MemberId(member));
    }

    private static @Nullable Instant instant(@Nullable Timestamp stored) {
        return stored == null ? null : stored.toInstant();
    }

    private static @Nullable OffsetDateTime stored(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
