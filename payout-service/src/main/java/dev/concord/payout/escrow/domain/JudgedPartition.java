package dev.concord.payout.escrow.domain;

import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.ProjectJudged;
import org.jspecify.annotations.Nullable;

/**
 * What one partition of a closed project has counted. What it told first is kept.
 *
 * @param revisions null if it has not told them, as records of before do not
 */
public record JudgedPartition(
        int partition,
        int partitions,
        long submissions,
        @Nullable Long revisions) {

    public static JudgedPartition of(ProjectJudged event) {
        return new JudgedPartition(event.partition(), event.partitions(), event.submissions(), event.revisions());
    }

    /**
     * Hears it again; only revisions that were not told before are taken up.
     *
     * @throws ContractViolation if both cannot be true
     */
    public JudgedPartition hear(ProjectJudged event) {
        var told = of(event);
        var agrees = partitions == told.partitions
                && submissions == told.submissions
                && (revisions == null || told.revisions == null || revisions.equals(told.revisions));
        if (!agrees) {
            throw new ContractViolation("project-judged: project %s, partition %d: %s (expected: %s, as told before)"
                    .formatted(event.projectId(), partition, told, this));
        }
        return new JudgedPartition(partition, partitions, submissions, revisions == null ? told.revisions : revisions);
    }
}
