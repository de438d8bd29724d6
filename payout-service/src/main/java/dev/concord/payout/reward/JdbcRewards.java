package dev.concord.payout.reward;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.reward.domain.Reward;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stores a batch as one statement: arrays in, no rows out. */
@Component
final class JdbcRewards implements Rewards {

    private final JdbcClient jdbc;

    JdbcRewards(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Reward> find(SubmissionId submission) {
        return jdbc.sql("select " + RewardRow.COLUMNS + " from rewards where submission_id = :id")
                .param("id", submission.value())
                .query(RewardRow::read)
                .optional();
    }

    @Override
    public Map<SubmissionId, Reward> lock(Collection<SubmissionId> submissions) {
        return jdbc
                .sql("select " + RewardRow.COLUMNS + """
                         from rewards where submission_id = any (:ids) order by submission_id for update
                        """)
                .param("ids", submissions.stream().map(SubmissionId::value).toArray(UUID[]::new))
                .query(RewardRow::read)
                .list()
                .stream()
                .collect(Collectors.toMap(Reward::submissionId, Function.identity()));
    }

    @Override
    public void store(Collection<Reward> rewards, Instant now) {
        if (rewards.isEmpty()) {
            return;
        }
        var rows = List.copyOf(rewards);
        jdbc.sql("""
                        insert into rewards (submission_id, tasker_id, project_id, task_id, asset, reason,
                            revision_generation, revision_number, booked, fee, due_since)
                        select id, tasker, project, task, asset, reason, generation, number, booked, fee, :now
                        from unnest(:ids, :taskers, :projects, :tasks, :assets, :reasons, :generations, :numbers, :booked,
                            :fees) as new (id, tasker, project, task, asset, reason, generation, number, booked, fee)
                        on conflict (submission_id) do update set reason = excluded.reason,
                            revision_generation = excluded.revision_generation,
                            revision_number = excluded.revision_number,
                            booked = excluded.booked, fee = excluded.fee,
                            due_since = case when rewards.assigned + rewards.clawed_back = rewards.booked
                                then excluded.due_since
                                else rewards.due_since end
                        """)
                .param("now", Timestamp.from(now))
                .param(
                        "ids",
                        column(rows, UUID[]::new, row -> row.submissionId().value()))
                .param(
                        "taskers",
                        column(rows, UUID[]::new, row -> row.taskerId().value()))
                .param(
                        "projects",
                        column(rows, UUID[]::new, row -> row.projectId().value()))
                .param("tasks", column(rows, UUID[]::new, row -> row.taskId().value()))
                .param("assets", column(rows, String[]::new, row -> row.asset().code()))
                .param(
                        "reasons",
                        column(rows, String[]::new, row -> row.reason().name()))
                .param(
                        "generations",
                        column(rows, Integer[]::new, row -> row.revision().generation()))
                .param(
                        "numbers",
                        column(rows, Integer[]::new, row -> row.revision().number()))
                .param("booked", column(rows, BigDecimal[]::new, row -> YoctoColumn.write(row.booked())))
                .param("fees", column(rows, BigDecimal[]::new, row -> YoctoColumn.write(row.fee())))
                .update();
    }

    @Override
    public void storeClawback(Reward reward) {
        jdbc.sql("update rewards set clawed_back = :clawedBack where submission_id = :id")
                .param("clawedBack", YoctoColumn.write(reward.money().clawedBack()))
                .param("id", reward.submissionId().value())
                .update();
    }

    @Override
    public void noteDue(Collection<TaskerId> taskers, Instant now) {
        jdbc.sql("""
                        insert into dues (tasker_id, since) select tasker, :now from unnest(:taskers) as new (tasker)
                        order by tasker on conflict (tasker_id) do update set since = dues.since
                        """)
                .param("now", Timestamp.from(now))
                .param("taskers", taskers.stream().map(TaskerId::value).toArray(UUID[]::new))
                .update();
    }

    private static <T> T[] column(List<Reward> rows, IntFunction<T[]> array, Function<Reward, T> value) {
        return rows.stream().map(value).toArray(array);
    }
}
