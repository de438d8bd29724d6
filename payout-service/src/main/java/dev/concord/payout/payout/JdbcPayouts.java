package dev.concord.payout.payout;

import dev.concord.contracts.id.PayoutId;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.payout.domain.Conclusion;
import dev.concord.payout.payout.domain.PaidReward;
import dev.concord.payout.payout.domain.Payout;
import dev.concord.payout.payout.domain.PayoutPlan;
import dev.concord.payout.payout.domain.PlannedPayout;
import dev.concord.payout.payout.domain.WaitingPayout;
import dev.concord.payout.reward.Dues;
import dev.concord.payout.reward.RewardRow;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
final class JdbcPayouts implements Payouts {

    /**
     * Subqueries for one value are asked row by row, in the order of the index, until enough are found; joins would ask for all. What
     * has an attempt is most of what is met first, and is asked for nothing else.
     */
    private static final String WITHOUT_ATTEMPT_OF_AN_ASSET = "select payouts.planned_at, payouts.failures,"
            + " (select true from token_receivers known where known.account_id = payouts.account_id"
            + " and known.asset = payouts.asset) is not null as known, " + PayoutRow.COLUMNS + """
             from payouts
            where state = 'planned' and (rests_until is null or rests_until <= :now)
                and case when (select attempt_id from attempt_payouts where payout_id = payouts.id and not void) is not null
                    then false
                    else (select until from resting_assets where resting_assets.asset = payouts.asset and until > :now) is null
                        and (select min(held_at) from holds
                            where holds.tasker_id = payouts.tasker_id and ended_at is null) is null end
            """;

    /** What waits in NEAR is asked for by itself: each takes a lane of its own, while tokens share one. */
    private static final String WITHOUT_ATTEMPT = """
            (%1$s and payouts.asset = :near order by planned_at limit :nears) union all
            (%1$s and payouts.asset <> :near order by planned_at limit :tokens) order by planned_at
            """.formatted(WITHOUT_ATTEMPT_OF_AN_ASSET);

    private final JdbcClient jdbc;
    private final Dues dues;
    private final InstantSource clock;

    JdbcPayouts(JdbcClient jdbc, Dues dues, InstantSource clock) {
        this.jdbc = jdbc;
        this.dues = dues;
        this.clock = clock;
    }

    @Override
    public void add(PayoutPlan plan) {
        insert(plan.payouts().stream().map(PlannedPayout::payout).toList());
        take(plan.payouts());
    }

    @Override
    public void add(Payout payout) {
        insert(List.of(payout));
    }

    private void insert(List<Payout> payouts) {
        jdbc.sql("""
                        insert into payouts
                            (id, tasker_id, vendor_id, platform_purpose, account_id, asset, amount, state, planned_at)
                        select id, tasker, vendor, purpose, account, asset, amount, 'planned', :now
                        from unnest(:ids, :taskers, :vendors, :purposes, :accounts, :assets, :amounts)
                            as new (id, tasker, vendor, purpose, account, asset, amount)
                        """)
                .param("now", Timestamp.from(clock.instant()))
                .param("ids", ids(payouts))
                .param("taskers", payouts.stream().map(PayoutRow::tasker).toArray(UUID[]::new))
                .param("vendors", payouts.stream().map(PayoutRow::vendor).toArray(UUID[]::new))
                .param(
                        "purposes",
                        payouts.stream().map(PayoutRow::platformPurpose).toArray(String[]::new))
                .param(
                        "accounts",
                        payouts.stream().map(each -> each.account().value()).toArray(String[]::new))
                .param(
                        "assets",
                        payouts.stream().map(each -> each.asset().code()).toArray(String[]::new))
                .param(
                        "amounts",
                        payouts.stream()
                                .map(each -> YoctoColumn.write(each.amount()))
                                .toArray(BigDecimal[]::new))
                .update();
    }

    private void take(List<PlannedPayout> payouts) {
        var payers = payouts.stream()
                .flatMap(each -> Collections.nCopies(each.taken().size(), each.payout()).stream())
                .toList();
        var taken = payouts.stream().flatMap(each -> each.taken().stream()).toList();
        jdbc.sql("""
                        insert into payout_rewards (payout_id, submission_id, project_id, amount)
                        select payout, submission, project, amount
                        from unnest(:payouts, :submissions, :projects, :amounts) as new (payout, submission, project, amount)
                        """)
                .param("payouts", ids(payers))
                .param(
                        "submissions",
                        taken.stream().map(each -> each.submissionId().value()).toArray(UUID[]::new))
                .param(
                        "projects",
                        taken.stream().map(each -> each.projectId().value()).toArray(UUID[]::new))
                .param(
                        "amounts",
                        taken.stream()
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
    public List<WaitingPayout> withoutAttempt(int near, int tokens) {
        return jdbc.sql(WITHOUT_ATTEMPT)
                .param("now", Timestamp.from(clock.instant()))
                .param("near", Asset.NEAR.code())
                .param("nears", near)
                .param("tokens", tokens)
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
    public void endPaid(Collection<Payout> payouts) {
        end(payouts, "paid");
    }

    @Override
    public Map<SubmissionId, Reward> lockReturned(Conclusion conclusion) {
        return lockDueAgain(conclusion.payout(), conclusion.taken(), "returned");
    }

    @Override
    public Map<SubmissionId, Reward> lockRecalled(Payout payout, List<PaidReward> taken) {
        return lockDueAgain(payout, taken, "recalled");
    }

    private Map<SubmissionId, Reward> lockDueAgain(Payout payout, List<PaidReward> taken, String state) {
        end(List.of(payout), state);
        payout.tasker().ifPresent(dues::lock);
        return lockRewards(taken);
    }

    @Override
    public Map<SubmissionId, Reward> lockRewards(Collection<PaidReward> taken) {
        return jdbc
                .sql("select " + RewardRow.COLUMNS + """
                         from rewards where submission_id = any (:submissions) order by submission_id for update
                        """)
                .param(
                        "submissions",
                        taken.stream().map(each -> each.submissionId().value()).toArray(UUID[]::new))
                .query(RewardRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Reward::submissionId, Function.identity()));
    }

    /** In the order in which holding and signing lock them. */
    private void end(Collection<Payout> payouts, String state) {
        var ended = jdbc.sql("""
                        with locked as
                            (select id from payouts where id = any (:ids) and state = 'planned' order by id for update)
                        update payouts set state = :state, ended_at = :now from locked where payouts.id = locked.id
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
