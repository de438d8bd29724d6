package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.Payout.Purpose;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.reward.RewardRow;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcPayouts implements Payouts {

    /** A refusal that is not the account's fault may come again at once; until then nothing more is burnt on it. */
    private static final Duration REST_AFTER_REFUSAL = Duration.ofMinutes(10);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JdbcPayouts(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Payee> payees(Asset asset, PayoutRule rule, Instant now, int limit) {
        return jdbc.sql("""
                        select dues.tasker_id, accounts.account_id, balances.balance, dues.since
                        from dues
                        join accounts on accounts.owner_id = dues.tasker_id and accounts.owner_kind = 'tasker'
                        join balances on balances.kind = 'due' and balances.owner = dues.tasker_id
                            and balances.asset = :asset and balances.balance > 0
                        where accounts.held_since is null
                            and (dues.since <= :before or balances.balance >= :minimum)
                            and not exists
                                (select 1 from payouts where payouts.tasker_id = dues.tasker_id and state = 'returned'
                                    and payouts.account_id = accounts.account_id and payouts.asset = :asset
                                    and ended_at > :rested)
                            and not exists
                                (select 1 from payouts where payouts.tasker_id = dues.tasker_id and state = 'planned'
                                    and payouts.asset = :asset)
                        order by dues.since limit :limit
                        """)
                .param("asset", asset.code())
                .param("before", Timestamp.from(rule.dueBefore(now)))
                .param("rested", Timestamp.from(now.minus(REST_AFTER_REFUSAL)))
                .param("minimum", YoctoColumn.write(rule.minimum()))
                .param("limit", limit)
                .query((row, _) -> new Payee(
                        new TaskerId(row.getObject("tasker_id", UUID.class)),
                        new AccountId(row.getString("account_id")),
                        asset,
                        YoctoColumn.read(row, "balance"),
                        row.getTimestamp("since").toInstant()))
                .list();
    }

    /** The lock on the tasker's row of dues keeps a booking out that would else be forgotten when the row goes. */
    @Override
    public List<Reward> lockDue(TaskerId tasker, Asset asset, int limit) {
        lockDues(tasker);
        return jdbc.sql("select " + RewardRow.COLUMNS + """
                         from rewards where tasker_id = :tasker and asset = :asset and assigned < booked
                        order by submission_id limit :limit for update
                        """)
                .param("tasker", tasker.value())
                .param("asset", asset.code())
                .param("limit", limit)
                .query(RewardRow::read)
                .list();
    }

    private void lockDues(TaskerId tasker) {
        jdbc.sql("select 1 from dues where tasker_id = :tasker for update")
                .param("tasker", tasker.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public boolean plan(PlannedPayout planned, TaskerId tasker) {
        var payout = planned.payout();
        var isFirst = insert(payout);
        if (isFirst) {
            take(payout, planned.taken());
            store(planned.rewards());
            refreshDues(tasker);
        }
        return isFirst;
    }

    @Override
    public void add(Payout payout) {
        if (!insert(payout)) {
            throw new IllegalStateException("payout %s: planned before (expected: a new one)".formatted(payout.id()));
        }
    }

    private boolean insert(Payout payout) {
        return jdbc.sql("""
                        insert into payouts (id, tasker_id, vendor_id, account_id, asset, amount, state, planned_at)
                        values (:id, cast(:tasker as uuid), cast(:vendor as uuid), :account, :asset, :amount, 'planned', :now)
                        on conflict do nothing
                        """)
                        .param("id", payout.id().value())
                        .param("tasker", PayoutRow.tasker(payout))
                        .param("vendor", PayoutRow.vendor(payout))
                        .param("account", payout.account().value())
                        .param("asset", payout.asset().code())
                        .param("amount", YoctoColumn.write(payout.amount()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
    }

    private void take(Payout payout, List<PaidReward> rewards) {
        jdbc.sql("""
                        insert into payout_rewards (payout_id, submission_id, project_id, amount)
                        select :payout, submission, project, amount
                        from unnest(:submissions, :projects, :amounts) as new (submission, project, amount)
                        """)
                .param("payout", payout.id().value())
                .param(
                        "submissions",
                        rewards.stream()
                                .map(each -> each.submissionId().value())
                                .toArray(UUID[]::new))
                .param(
                        "projects",
                        rewards.stream().map(each -> each.projectId().value()).toArray(UUID[]::new))
                .param(
                        "amounts",
                        rewards.stream()
                                .map(each -> YoctoColumn.write(each.amount()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    @Override
    public void store(Collection<Reward> rewards) {
        var rows = List.copyOf(rewards);
        jdbc.sql("""
                        update rewards set assigned = new.assigned, paid = new.paid
                        from unnest(:submissions, :assigned, :paid) as new (submission, assigned, paid)
                        where rewards.submission_id = new.submission
                        """)
                .param(
                        "submissions",
                        rows.stream().map(each -> each.submissionId().value()).toArray(UUID[]::new))
                .param(
                        "assigned",
                        rows.stream()
                                .map(each -> YoctoColumn.write(each.money().assigned()))
                                .toArray(BigDecimal[]::new))
                .param(
                        "paid",
                        rows.stream()
                                .map(each -> YoctoColumn.write(each.money().paid()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    @Override
    public void refreshDues(TaskerId tasker) {
        jdbc.sql("delete from dues where tasker_id = :tasker")
                .param("tasker", tasker.value())
                .update();
        jdbc.sql("""
                        insert into dues (tasker_id, since)
                        select tasker_id, min(due_since) from rewards
                        where tasker_id = :tasker and assigned < booked group by tasker_id
                        on conflict (tasker_id) do update set since = least(dues.since, excluded.since)
                        """).param("tasker", tasker.value()).update();
    }

    @Override
    public List<Payout> withoutAttempt(int limit) {
        return jdbc.sql("""
                        select id, tasker_id, vendor_id, account_id, asset, amount from payouts
                        where state = 'planned' and not exists
                            (select 1 from attempts where payout_id = payouts.id and state in ('signed', 'included'))
                        order by planned_at limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> PayoutRow.read(row, "id"))
                .list();
    }

    @Override
    public List<PaidReward> rewards(PayoutId payout) {
        return jdbc.sql("select submission_id, project_id, amount from payout_rewards where payout_id = :payout")
                .param("payout", payout.value())
                .query(JdbcPayouts::reward)
                .list();
    }

    @Override
    public Map<SubmissionId, Reward> lockPaid(Payout payout) {
        end(payout, "paid");
        return lockRewards(payout);
    }

    @Override
    public Map<SubmissionId, Reward> lockReturned(Payout payout) {
        end(payout, "returned");
        if (payout.purpose() instanceof Purpose.Rewards(var tasker)) {
            lockDues(tasker);
        }
        return lockRewards(payout);
    }

    /** Locks in the order in which bookings lock them. */
    private Map<SubmissionId, Reward> lockRewards(Payout payout) {
        return jdbc
                .sql("select " + RewardRow.COLUMNS + """
                         from rewards join payout_rewards taken using (submission_id)
                        where taken.payout_id = :payout order by submission_id for update of rewards
                        """)
                .param("payout", payout.id().value())
                .query(RewardRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Reward::submissionId, Function.identity()));
    }

    private void end(Payout payout, String state) {
        var ended = jdbc.sql("update payouts set state = :state, ended_at = :now where id = :id and state = 'planned'")
                .param("state", state)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", payout.id().value())
                .update();
        if (ended != 1) {
            throw new IllegalStateException("payout %s: ended before (expected: open)".formatted(payout.id()));
        }
    }

    private static PaidReward reward(ResultSet row, int ignored) throws SQLException {
        return new PaidReward(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                YoctoColumn.read(row, "amount"));
    }
}
