package dev.concord.consensus.aggregation.quality;

import dev.concord.contracts.event.FlagReason;
import java.util.OptionalInt;

/**
 * A suspicion against a tasker, with what it rests on. Someone has to look at it: it stops no lease and changes no reward.
 *
 * @param tasker by place in the table
 * @param other the other tasker of a pair; only with {@link FlagReason#COPYING}
 * @param labels how many answers, or shared ones, it rests on
 * @param expected what an honest tasker would at most (CONSTANT, COPYING) or at least (RANDOM) reach
 * @param observed what this one reaches: the share of the favourite answer, the agreement with others beyond chance, or the
 *     share of mistakes in common
 * @param log10PValue the logarithm to base 10 of how probable that, or worse, is of at least one among all honest taskers or pairs
 * @param sentence all that in words
 */
public record SpammerFlag(
        int tasker,
        OptionalInt other,
        FlagReason reason,
        long labels,
        double expected,
        double observed,
        double log10PValue,
        String sentence) {}
