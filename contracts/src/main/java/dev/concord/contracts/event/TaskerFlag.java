package dev.concord.contracts.event;

import dev.concord.contracts.id.TaskerId;
import org.jspecify.annotations.Nullable;

/**
 * A suspicion against a tasker, with what it rests on. Someone has to look at it: it takes nothing from anybody, but payouts
 * to the tasker may wait until then.
 *
 * @param otherTaskerId the other tasker of a pair; only with {@link FlagReason#COPYING}
 * @param labels how many labels, or tasks that both labelled, it rests on
 * @param expected what an honest tasker would at most (constant, copying) or at least (random) reach
 * @param observed what this one reaches: the share of the favourite answer, the agreement with others beyond chance, or the
 *     share of mistakes in common
 * @param log10PValue the logarithm to base 10 of how probable that, or worse, is of at least one of all honest taskers or pairs
 * @param sentence all that in words
 */
public record TaskerFlag(
        FlagReason reason,
        @Nullable TaskerId otherTaskerId,
        long labels,
        double expected,
        double observed,
        double log10PValue,
        String sentence) {}
