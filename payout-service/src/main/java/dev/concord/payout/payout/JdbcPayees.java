package dev.concord.payout.payout;

import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedOfDay;
import dev.concord.payout.preference.domain.Preferences.Wish;
import dev.concord.payout.preference.domain.Schedule;
import dev.concord.payout.reward.Dues;
import dev.concord.payout.reward.RewardRow;
import dev.concord.payout.reward.domain.Reward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds who may be paid. Whoever may not is left out by the query, so that nobody who may waits behind him. Who has a payout already is
 * taken off as a set, which is gathered once: as {@code not exists}, and row by row as well, statistics of a moment at which nothing was
 * planned have the database go through all planned payouts for each tasker, which took seconds for ten thousand.
 */
@Component
final class JdbcPayees implements Payees {

    /** A refusal that is not the account's fault may come again at once; until then nothing more is burnt on it. */
    private static final Duration REST_AFTER_REFUSAL = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final Dues dues;

    JdbcPayees(JdbcClient jdbc, Dues dues) {
        this.jdbc = jdbc;
        this.dues = dues;
    }

    /** A row of dues is of all assets; since when something is owed in this one is looked for where there are others. */
    @Override
    public List<Payee> find(Asset asset, PayoutRule rule, DailyLimit limit, Instant now, int most) {
        return jdbc.sql("""
                        select dues.tasker_id, accounts.account_id, balances.balance, owed.since,
                            coalesce(preferences.schedule, 'asap') as schedule, own.minimum
                        from
                            (select tasker_id from dues
                                except select tasker_id from payouts where state = 'planned' and asset = :asset
                                except select tasker_id from holds where ended_at is null) as idle
                        join dues on dues.tasker_id = idle.tasker_id
                        join accounts on accounts.owner_id = dues.tasker_id and accounts.owner_kind = 'tasker'
                        join balances on balances.kind = 'due' and balances.owner = dues.tasker_id
                            and balances.asset = :asset and balances.balance > 0
                        cross join lateral
                            (select case when exists
                                    (select 1 from balances other where other.kind = 'due' and other.owner = dues.tasker_id
                                        and other.asset <> :asset and other.balance > 0)
                                then (select min(due_since) from rewards where rewards.tasker_id = dues.tasker_id
                                    and rewards.asset = :asset and assigned + clawed_back < booked)
                                else dues.since end as since) as owed
                        left join preferences on preferences.tasker_id = dues.tasker_id
                        left join payout_minimums own on own.tasker_id = dues.tasker_id and own.asset = :asset
                        where accounts.held_since is null
                            and (balances.balance >= greatest(:minimum, own.minimum)
                                or (own.minimum is null and owed.since <= :before))
                            and (preferences.accepted is null or :asset = any (preferences.accepted))
                            and case preferences.schedule when 'daily' then owed.since < :today
                                when 'weekly' then owed.since < :monday else true end
                            and (:unlimited or least(balances.balance, :minimum) <= :perTasker -
                                (select coalesce(sum(amount), 0) from payouts
                                    where payouts.tasker_id = dues.tasker_id and payouts.asset = :asset
                                        and planned_at >= :today and state in ('planned', 'paid')))
                            and (select true from payouts where payouts.tasker_id = dues.tasker_id and state = 'returned'
                                and payouts.account_id = accounts.account_id and payouts.asset = :asset
                                and ended_at > :rested limit 1) is null
                        order by dues.since limit :limit
                        """)
                .param("asset", asset.code())
                .param("minimum", YoctoColumn.write(rule.minimum()))
                .param("before", Timestamp.from(rule.dueBefore(now)))
                .param("today", Timestamp.from(Schedule.DAILY.opened(now)))
                .param("monday", Timestamp.from(Schedule.WEEKLY.opened(now)))
                .param("unlimited", limit.equals(DailyLimit.NONE))
                .param("perTasker", YoctoColumn.write(limit.perTasker()))
                .param("rested", Timestamp.from(now.minus(REST_AFTER_REFUSAL)))
                .param("limit", most)
                .query((row, _) -> payee(asset, row))
                .list();
    }

    private static Payee payee(Asset asset, ResultSet row) throws SQLException {
        var own = Optional.ofNullable(row.getBigDecimal("minimum"))
                .map(minimum -> new NearAmount(minimum.toBigIntegerExact()));
        return new Payee(
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                new AccountId(row.getString("account_id")),
                asset,
                YoctoColumn.read(row, "balance"),
                row.getTimestamp("since").toInstant(),
                new Wish(Schedule.of(row.getString("schedule")), own, true));
    }

    @Override
    public NearAmount planned(Asset asset, Instant now) {
        return inTotal(asset, now, "");
    }

    /** The row is made before, so that there is something to lock. */
    @Override
    public PlannedOfDay lockPlanned(Collection<TaskerId> taskers, Asset asset, Instant now) {
        jdbc.sql("insert into payout_days (day, asset, planned) values (:day, :asset, 0) on conflict do nothing")
                .param("day", day(now))
                .param("asset", asset.code())
                .update();
        var inTotal = inTotal(asset, now, "for update");
        var forTaskers = new HashMap<TaskerId, NearAmount>();
        jdbc.sql("""
                        select tasker_id, sum(amount) as amount from payouts
                        where tasker_id = any (:taskers) and asset = :asset and planned_at >= :today
                            and state in ('planned', 'paid')
                        group by tasker_id
                        """)
                .param("taskers", values(taskers))
                .param("asset", asset.code())
                .param("today", Timestamp.from(DailyLimit.dayOf(now)))
                .query(row -> {
                    forTaskers.put(
                            new TaskerId(row.getObject("tasker_id", UUID.class)), YoctoColumn.read(row, "amount"));
                });
        return new PlannedOfDay(forTaskers, inTotal);
    }

    /** The locks on the taskers' rows of dues keep bookings out that would else be forgotten when the rows go. */
    @Override
    public Map<TaskerId, List<Reward>> lockDue(Collection<TaskerId> taskers, Asset asset, int most) {
        var locked = dues.lockIdle(taskers);
        var due = jdbc
                .sql("select " + RewardRow.COLUMNS + """
                         from rewards where submission_id in
                            (select first.submission_id from unnest(:taskers) as wanted (tasker_id)
                                cross join lateral
                                    (select submission_id from rewards
                                        where rewards.tasker_id = wanted.tasker_id and asset = :asset
                                            and assigned + clawed_back < booked
                                        order by submission_id limit :most) as first
                                where wanted.tasker_id not in
                                    (select tasker_id from payouts where tasker_id = any (:taskers)
                                        and state = 'planned' and payouts.asset = :asset))
                        order by submission_id for update
                        """)
                .param("taskers", values(locked))
                .param("asset", asset.code())
                .param("most", most)
                .query(RewardRow::read)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Reward::taskerId));
        return locked.stream()
                .collect(Collectors.toMap(Function.identity(), tasker -> due.getOrDefault(tasker, List.of())));
    }

    @Override
    public void refreshDues(Collection<TaskerId> taskers) {
        dues.refresh(taskers);
    }

    private NearAmount inTotal(Asset asset, Instant now, String lock) {
        return jdbc.sql("select planned from payout_days where day = :day and asset = :asset " + lock)
                .param("day", day(now))
                .param("asset", asset.code())
                .query((row, _) -> YoctoColumn.read(row, "planned"))
                .optional()
                .orElse(NearAmount.ZERO);
    }

    private static UUID[] values(Collection<TaskerId> taskers) {
        return taskers.stream().map(TaskerId::value).toArray(UUID[]::new);
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }
}
