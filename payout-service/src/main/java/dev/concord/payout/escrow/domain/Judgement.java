package dev.concord.payout.escrow.domain;

import dev.concord.contracts.event.ProjectJudged;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a partition's word that it has judged all of a project.
 *
 * @param partition what is kept of it
 */
public record Judgement(JudgedPartition partition, Settlement settlement) {

    /**
     * Judges; a repetition changes nothing.
     *
     * @param told what the project's partitions have told before
     * @throws dev.concord.contracts.event.ContractViolation if the partition has told something else before
     */
    public static Judgement of(Escrow escrow, Collection<JudgedPartition> told, ProjectJudged event) {
        var byNumber = told.stream().collect(Collectors.toMap(JudgedPartition::partition, Function.identity()));
        var partition = Optional.ofNullable(byNumber.get(event.partition()))
                .map(before -> before.hear(event))
                .orElseGet(() -> JudgedPartition.of(event));
        byNumber.put(partition.partition(), partition);
        var all = byNumber.values();
        var judged = escrow.judge(
                all.stream().mapToLong(JudgedPartition::submissions).sum(),
                revisions(all),
                all.stream().mapToInt(JudgedPartition::partitions).max().orElseThrow() == all.size());
        return new Judgement(partition, Settlement.ifDone(judged));
    }

    /** Returns their sum; nothing if one of them does not tell it. */
    private static @Nullable Long revisions(Collection<JudgedPartition> partitions) {
        var sum = 0L;
        for (var partition : partitions) {
            if (partition.revisions() == null) {
                return null;
            }
            sum += partition.revisions();
        }
        return sum;
    }
}
