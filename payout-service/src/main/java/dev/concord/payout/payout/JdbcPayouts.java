package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.NearAmount;
import dev.concord.near.key.AccountId;
import dev.concord.payout.YoctoColumn;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
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
    public List<Payee> payees(NearAmount minimum, Instant dueBefore, int limit) {
        return jdbc.sql("""
                        select dues.tasker_id, accounts.account_id
                        from dues
                        join accounts on accounts.owner_id = dues.tasker_id and accounts.owner_kind = 'tasker'
                        left join balances on balances.kind = 'due' and balances.owner = dues.tasker_id
                            and balances.asset = 'NEAR'
                        where accounts.held_since is null
                            and (dues.since <= :before or balances.balance >= :minimum)
                            and not exists
                                (select 1 from payouts where payouts.tasker_id = dues.tasker_id and state = 'returned'
                                    and payouts.account_id = accounts.account_id and ended_at > :rested)
                            and not exists
                                (select 1 from payouts where payouts.tasker_id = dues.tasker_id and state = 'planned')
                        order by dues.since limit :limit
                        """)
                .param("before", Timestamp.from(dueBefore))
                .param("rested", Timestamp.from(clock.instant().minus(REST_AFTER_REFUSAL)))
                .param("minimum", YoctoColumn.write(minimum))
                .param("limit", limit)
                .query((row, _) -> new Payee(
                        new TaskerId(row.getObject("tasker_id", UUID.class)),
                        new AccountId(row.getString("account_id"))))
                .list();
    }

    /** The lock on the tasker's row of dues keeps a booking out that would else be forgotten when the row goes. */
    @Override
    public List<PaidReward> lockDue(TaskerId tasker, int limit) {
        lockDues(tasker);
        return jdbc.sql("""
                        select submission_id, project_id, booked - assigned as amount from rewards
                        where tasker_id = :tasker and assigned < booked order by submission_id limit :limit for update
                        """)
                .param("tasker", tasker.value())
                .param("limit", limit)
                .query(JdbcPayouts::reward)
                .list();
    }

    private void lockDues(TaskerId tasker) {
        jdbc.sql("select 1 from dues where tasker_id = :tasker for update")
                .param("tasker", tasker.value())
                .query(Integer.class)
                .optional();
    }

    @Override
    public boolean plan(Payout payout, List<PaidReward> rewards) {
        var isFirst = jdbc.sql("""
                        insert into payouts (id, tasker_id, account_id, amount, state, planned_at)
                        values (:id, :tasker, :account, :amount, 'planned', :now) on conflict do nothing
                        """)
                        .param("id", payout.id().value())
                        .param("tasker", payout.taskerId().value())
                        .param("account", payout.account().value())
                        .param("amount", YoctoColumn.write(payout.amount()))
                        .param("now", Timestamp.from(clock.instant()))
                        .update()
                == 1;
        if (isFirst) {
            take(payout, rewards);
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
        onRewardsOf(payout, "assigned = assigned + taken.amount");
        refreshDues(payout.taskerId());
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
                        select id, tasker_id, account_id, amount from payouts
                        where state = 'planned' and not exists
                            (select 1 from attempts where payout_id = payouts.id and state in ('signed', 'included'))
                        order by planned_at limit :limit
                        """)
                .param("limit", limit)
                .query((row, _) -> new Payout(
                        new PayoutId(row.getObject("id", UUID.class)),
                        new TaskerId(row.getObject("tasker_id", UUID.class)),
                        new AccountId(row.getString("account_id")),
                        YoctoColumn.read(row, "amount")))
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
    public List<PaidProject> pay(Payout payout) {
        end(payout, "paid");
        lockRewards(payout);
        return jdbc.sql("""
                        with updated as (
                            update rewards set paid = paid + taken.amount
                            from payout_rewards taken
                            where taken.payout_id = :payout and rewards.submission_id = taken.submission_id
                            returning rewards.project_id, taken.amount, rewards.paid = taken.amount as is_first)
                        select project_id, sum(amount) as amount, count(*) filter (where is_first) as submissions
                        from updated group by project_id
                        """)
                .param("payout", payout.id().value())
                .query((row, _) -> new PaidProject(
                        new ProjectId(row.getObject("project_id", UUID.class)),
                        YoctoColumn.read(row, "amount"),
                        row.getLong("submissions")))
                .list();
    }

    @Override
    public void giveBack(Payout payout) {
        end(payout, "returned");
        lockDues(payout.taskerId());
        lockRewards(payout);
        onRewardsOf(payout, "assigned = assigned - taken.amount");
        refreshDues(payout.taskerId());
    }

    /** Locks in the order in which bookings lock them. */
    private void lockRewards(Payout payout) {
        jdbc.sql("""
                        select count(*) from (
                            select 1 from rewards join payout_rewards taken using (submission_id)
                            where taken.payout_id = :payout order by submission_id for update of rewards) locked
                        """).param("payout", payout.id().value()).query(Long.class).single();
    }

    private void onRewardsOf(Payout payout, String change) {
        jdbc.sql("update rewards set " + change + """
                         from payout_rewards taken
                        where taken.payout_id = :payout and rewards.submission_id = taken.submission_id
                        """)
                .param("payout", payout.id().value())
                .update();
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
