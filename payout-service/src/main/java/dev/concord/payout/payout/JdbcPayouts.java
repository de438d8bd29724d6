package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.contracts.money.NearAmount;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.DailyLimit;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payee;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutRule;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.payout.domain.WaitingPayout;
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
        dues.refresh(tasker);
    }

    @Override
    public List<WaitingPayout> withoutAttempt(int limit) {
        return jdbc.sql("select payouts.failures, known.account_id is not null as known, " + PayoutRow.COLUMNS + """
                         from payouts left join token_receivers known using (account_id, asset)
                        where state = 'planned' and (rests_until is null or rests_until <= :now)
                            and not exists (select 1 from attempt_payouts where payout_id = payouts.id and not void)
                            and not exists
                                (select 1 from resting_assets where resting_assets.asset = payouts.asset and until > :now)
                            and not exists
                                (select 1 from holds where holds.tasker_id = payouts.tasker_id and ended_at is null)
                        order by planned_at limit :limit
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("limit", limit)
                .query((row, _) ->
                        new WaitingPayout(PayoutRow.read(row), row.getInt("failures"), row.getBoolean("known")))
                .list();
    }

    @Override
    public List<Payout> recallable(int limit) {
        return jdbc.sql("select " + PayoutRow.COLUMNS + """
                         from payouts where state = 'planned'
                            and exists (select 1 from holds where holds.tasker_id = payouts.tasker_id and ended_at is null)
                            and not exists (select 1 from attempt_payouts where payout_id = payouts.id and not void)
                        order by planned_at limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> PayoutRow.read(row))
                .list();
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
                && jdbc.sql("""
                                select not exists (select 1 from attempt_payouts where payout_id = :id and not void)
                                """)
                        .param("id", payout.value())
                        .query(Boolean.class)
                        .single();
    }

    @Override
    public Map<PayoutId, List<PaidReward>> rewards(Collection<PayoutId> payouts) {
        return jdbc
                .sql("""
                        select payout_id, submission_id, project_id, amount from payout_rewards where payout_id = any (:payouts)
                        """)
                .param("payouts", payouts.stream().map(PayoutId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new PayoutId(row.getObject("payout_id", UUID.class)), reward(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    @Override
    public Map<SubmissionId, Reward> lockPaid(Collection<Payout> payouts) {
        end(payouts, "paid");
        return lockRewards(payouts);
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
        end(List.of(payout), state);
        payout.tasker().ifPresent(dues::lock);
        return lockRewards(List.of(payout));
    }

    /** Locks in the order in which bookings lock them. */
    private Map<SubmissionId, Reward> lockRewards(Collection<Payout> payouts) {
        return jdbc
                .sql("select " + RewardRow.COLUMNS + """
                         from rewards where submission_id in
                            (select submission_id from payout_rewards where payout_id = any (:payouts))
                        order by submission_id for update
                        """)
                .param("payouts", ids(payouts))
                .query(RewardRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Reward::submissionId, Function.identity()));
    }

    private void end(Collection<Payout> payouts, String state) {
        var ended = jdbc.sql("""
                        update payouts set state = :state, ended_at = :now where id = any (:ids) and state = 'planned'
                        """)
                .param("state", state)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(payouts))
                .update();
        if (ended != payouts.size()) {
            throw new IllegalStateException(
                    "payouts %s: %d were open (expected: all)".formatted(List.of(ids(payouts)), ended));
        }
    }

    private static UUID[] ids(Collection<Payout> payouts) {
        return payouts.stream().map(payout -> payout.id().value()).toArray(UUID[]::new);
    }

    private static PaidReward reward(ResultSet row) throws SQLException {
        return new PaidReward(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                YoctoColumn.read(row, "amount"));
    }
}
