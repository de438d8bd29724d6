package dev.concord.consensus.aggregation.quality;

import java.util.List;

/**
 * Flags, and among how many taskers they were looked for.
 *
 * @param flags by tasker
 * @param judged how many taskers had enough labels beside others' to tell whether they are given at random
 */
public record FoundFlags(List<SpammerFlag> flags, int judged) {

    static final FoundFlags NONE = new FoundFlags(List.of(), 0);

    public FoundFlags {
        flags = List.copyOf(flags);
    }
}
