package dev.concord.payout.suspense;

import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.near.key.CryptoHash;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.suspense.domain.Arrival;
import dev.concord.payout.suspense.domain.Assignee;
import dev.concord.payout.suspense.domain.KeptArrival;
import dev.concord.payout.suspense.domain.KeptArrival.Standing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcArrivals implements Arrivals {

    private static final String SELECT = """
            select number, hash, receipt_id, account_id, asset, amount, height, arrived_at, state, suspended_at, assigned_to,
                assigned_because
            from arrivals where\s""";

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcArrivals(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Deposits of before the watch are there without their receipts, which would look like a contract's. */
    @Override
    public void note(Collection<Arrival> arrivals) {
        arrivals.forEach(arrival -> {
            jdbc.sql("update arrivals set receipt_id = :receipt where hash = :hash and receipt_id = hash")
                    .param("receipt", arrival.receipt().toString())
                    .param("hash", arrival.hash().toString())
                    .update();
            add(arrival);
        });
    }

    private void add(Arrival arrival) {
        jdbc.sql("""
                        insert into arrivals (hash, receipt_id, account_id, asset, amount, height, arrived_at, state)
                        values (:hash, :receipt, :account, :asset, :amount, :height, :at,
                            case when exists (select 1 from deposits where transaction_hash = :hash)
                                then 'credited' else 'open' end)
                        on conflict do nothing
                        """)
                .param("hash", arrival.hash().toString())
                .param("receipt", arrival.receipt().toString())
                .param("account", arrival.sender().value())
                .param("asset", arrival.asset().code())
                .param("amount", YoctoColumn.write(arrival.amount()))
                .param("height", arrival.height())
                .param("at", Timestamp.from(arrival.at()))
                .update();
    }

    /** What was included before the books were opened and came after is known by its receipt only. */
    @Override
    public KeptArrival lock(Arrival arrival) {
        add(arrival);
        var kept = jdbc.sql(SELECT + "hash = :hash or receipt_id = :receipt order by number for update")
                .param("hash", arrival.hash().toString())
                .param("receipt", arrival.receipt().toString())
                .query(JdbcArrivals::kept)
                .single();
        if (!kept.arrival().amount().equals(arrival.amount())
                || !kept.arrival().asset().equals(arrival.asset())) {
            throw new IllegalStateException("arrival: %s (expected: %s, as noted)".formatted(arrival, kept.arrival()));
        }
        return kept;
    }

    @Override
    public Optional<KeptArrival> lock(CryptoHash hash) {
        return jdbc.sql(SELECT + "hash = :hash for update")
                .param("hash", hash.toString())
                .query(JdbcArrivals::kept)
                .optional();
    }

    /** What a claim has locked is skipped: it is about to be credited. What a token's opening has counted is the operator's already. */
    @Override
    public List<KeptArrival> lockUnclaimed(Instant arrivedBefore, int limit) {
        return jdbc.sql(SELECT + """
                        state = 'open'
                            and (arrived_at <= :before or not exists
                                (select 1 from accounts
                                 where accounts.account_id = arrivals.account_id and owner_kind = 'vendor'))
                            and not exists (select 1 from deposits where transaction_hash = hash)
                            and came_after_opening(arrivals)
                        order by arrived_at limit :limit for update skip locked
                        """)
                .param("before", Timestamp.from(arrivedBefore))
                .param("limit", limit)
                .query(JdbcArrivals::kept)
                .list();
    }

    @Override
    public void credit(KeptArrival locked) {
        jdbc.sql("update arrivals set state = 'credited' where number = :number")
                .param("number", locked.number())
                .update();
    }

    @Override
    public void suspend(Collection<KeptArrival> locked) {
        jdbc.sql("update arrivals set state = 'suspended', suspended_at = :now where number = any (:numbers)")
                .param("now", now())
                .param("numbers", locked.stream().map(KeptArrival::number).toArray(Long[]::new))
                .update();
    }

    @Override
    public void assign(KeptArrival locked, Assignee assignee, String reason) {
        jdbc.sql("""
                        update arrivals set state = 'assigned', assigned_to = cast(:vendor as uuid),
                            assigned_because = :reason, assigned_at = :now
                        where number = :number
                        """)
                .param("vendor", vendorOf(assignee))
                .param("reason", reason)
                .param("now", now())
                .param("number", locked.number())
                .update();
    }

    @Override
    public void refund(KeptArrival locked) {
        jdbc.sql("update arrivals set state = 'refunded' where number = :number")
                .param("number", locked.number())
                .update();
    }

    @Override
    public List<KeptArrival> suspended(long after, int limit) {
        return jdbc.sql(SELECT + "state = 'suspended' and number > :after order by number limit :limit")
                .param("after", after)
                .param("limit", limit)
                .query(JdbcArrivals::kept)
                .list();
    }

    private static @Nullable UUID vendorOf(Assignee assignee) {
        return switch (assignee) {
            case Assignee.Vendor(var vendor) -> vendor.value();
            case Assignee.Platform _ -> null;
        };
    }

    private static KeptArrival kept(ResultSet row, int ignored) throws SQLException {
        var arrival = new Arrival(
                CryptoHash.parse(row.getString("hash")),
                CryptoHash.parse(row.getString("receipt_id")),
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"),
                row.getLong("height"),
                row.getTimestamp("arrived_at").toInstant());
        return new KeptArrival(row.getLong("number"), arrival, standing(row));
    }

    private static Standing standing(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "open" -> new Standing.Open();
            case "credited" -> new Standing.Credited();
            case "suspended" ->
                new Standing.Suspended(row.getTimestamp("suspended_at").toInstant());
            case "refunded" -> new Standing.Refunded();
            case "assigned" -> new Standing.Assigned(assignee(row), row.getString("assigned_because"));
            case String other -> throw new IllegalStateException("arrival: " + other + " (expected: a known state)");
        };
    }

    private static Assignee assignee(ResultSet row) throws SQLException {
        var vendor = row.getObject("assigned_to", UUID.class);
        return vendor == null ? new Assignee.Platform() : new Assignee.Vendor(new VendorId(vendor));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
