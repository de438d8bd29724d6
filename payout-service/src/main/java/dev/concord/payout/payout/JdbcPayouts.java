package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.reward.Dues;
import dev.concord.payout.reward.RewardRow;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
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

    private final JdbcClient jdbc;
    private final JdbcPayees payees;
    private final Dues dues;
    private final InstantSource clock;

    JdbcPayouts(JdbcClient jdbc, JdbcPayees payees, Dues dues, InstantSource clock) {
        this.jdbc = jdbc;
        this.payees = payees;
        this.dues = dues;
        this.clock = clock;
    }

    @Override
    public List<Payee> payees(Asset asset, PayoutRule rule, DailyLimit limit, Instant now, int most) {
        return payees.find(asset, rule, limit, now, most);
    }

    @Override
    public NearAmount planned(Asset asset, Instant now) {
        return payees.planned(asset, now);
    }

    @Override
    public DailyLimit.Planned lockPlanned(TaskerId tasker, Asset asset, Instant now) {
        return payees.lockPlanned(tasker, asset, now);
    }

    /** The lock on the tasker's row of dues keeps a booking out that would else be forgotten when the row goes. */
    @Override
    public List<Reward> lockDue(TaskerId tasker, Asset asset, int limit) {
        dues.lock(tasker);
        return jdbc.sql("select " + RewardRow.COLUMNS + """
                         from rewards where tasker_id = :tasker and asset = :asset and assigned + clawed_back < booked
                        order by submission_id limit :limit for update
                        """)
                .param("tasker", tasker.value())
                .param("asset", asset.code())
                .param("limit", limit)
                .query(RewardRow::read)
                .list();
    }

    @Override
    public boolean plan(PlannedPayout planned) {
        var payout = planned.payout();
        var isFirst = jdbc.sql("""
                        insert into payouts (id, tasker_id, account_id, asset, amount, state, planned_at)
                        values (:id, :tasker, :account, :asset, :amount, 'planned', :now) on conflict do nothing
                        """)
                        .param("id", payout.id().value())
                        .param("tasker", payout.taskerId().value())
                        .param("account", payout.account().value())
                        .param("asset", payout.asset().code())
                        .param("amount", YoctoColumn.write(payout.amount()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isFirst) {
            take(payout, planned.taken());
            store(planned.rewards());
            dues.refresh(payout.taskerId());
        }
        return isFirst;
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
        dues.refresh(tasker);
    }

    @Override
    public List<Payout> withoutAttempt(int limit) {
        return jdbc.sql("""
                        select id, tasker_id, account_id, asset, amount from payouts
                        where state = 'planned' and not exists
                            (select 1 from attempts where payout_id = payouts.id and state in ('signed', 'included'))
                        order by planned_at limit :limit
                        """).param("limit", limit).query(JdbcPayouts::payout).list();
    }

    @Override
    public List<Payout> recallable(int limit) {
        return jdbc.sql("""
                        select id, tasker_id, account_id, asset, amount from payouts
                        where state = 'planned'
                            and exists (select 1 from holds where holds.tasker_id = payouts.tasker_id and ended_at is null)
                            and not may_be_paid(id)
                        order by planned_at limit :limit
                        """).param("limit", limit).query(JdbcPayouts::payout).list();
    }

    /** Locked first and asked next: whoever signs locks the payout too, and what he signed is seen then. */
    @Override
    public boolean lockUnsigned(PayoutId payout) {
        var isOpen = jdbc.sql("select 1 from payouts where id = :id and state = 'planned' for update")
                .param("id", payout.value())
                .query(Integer.class)
                .optional()
                .isPresent();
        return isOpen
                && jdbc.sql("select not may_be_paid(:id)")
                        .param("id", payout.value())
                        .query(Boolean.class)
                        .single();
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
        return lockDueAgain(payout, "returned");
    }

    @Override
    public Map<SubmissionId, Reward> lockRecalled(Payout payout) {
        return lockDueAgain(payout, "recalled");
    }

    private Map<SubmissionId, Reward> lockDueAgain(Payout payout, String state) {
        end(payout, state);
        dues.lock(payout.taskerId());
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

    private static Payout payout(ResultSet row, int ignored) throws SQLException {
        return new Payout(
                new PayoutId(row.getObject("id", UUID.class)),
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                new AccountId(row.getString("account_id")),
                new Asset(row.getString("asset")),
                YoctoColumn.read(row, "amount"));
    }

    private static PaidReward reward(ResultSet row, int ignored) throws SQLException {
        return new PaidReward(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                YoctoColumn.read(row, "amount"));
    }
}
