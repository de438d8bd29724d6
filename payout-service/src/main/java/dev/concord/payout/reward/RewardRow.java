package dev.concord.payout.reward;

import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.money.Asset;
import dev.concord.payout.YoctoColumn;
import dev.concord.payout.reward.domain.Reward;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Reads rewards from rows that have {@code COLUMNS}. */
public final class RewardRow {

    public static final String COLUMNS = """
            rewards.submission_id, rewards.tasker_id, rewards.project_id, rewards.task_id, rewards.asset, rewards.reason,
            rewards.revision_generation, rewards.revision_number, rewards.booked, rewards.fee, rewards.clawed_back,
            rewards.assigned, rewards.paid
            """;

    private RewardRow() {}

    public static Reward read(ResultSet row, int ignored) throws SQLException {
        return new Reward(
                new SubmissionId(row.getObject("submission_id", UUID.class)),
                new TaskerId(row.getObject("tasker_id", UUID.class)),
                new ProjectId(row.getObject("project_id", UUID.class)),
                new TaskId(row.getObject("task_id", UUID.class)),
                new Asset(row.getString("asset")),
                RewardReason.valueOf(row.getString("reason")),
                new Revision(row.getInt("revision_generation"), row.getInt("revision_number")),
                new Reward.Money(
                        YoctoColumn.read(row, "booked"),
                        YoctoColumn.read(row, "fee"),
                        YoctoColumn.read(row, "clawed_back"),
                        YoctoColumn.read(row, "assigned"),
                        YoctoColumn.read(row, "paid")));
    }
}
