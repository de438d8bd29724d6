package dev.concord.contracts.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What flags against taskers were looked for in: all of a project, or as much as a search of bounded length can take.
 *
 * @param tasks how many tasks, evenly drawn if there are more
 * @param pairedTaskers how many taskers were compared with each other, those with most labels if there are more; 0 where labels
 *     of the kind cannot be compared so
 * @param judgedTaskers how many taskers had enough labels beside others' to tell whether these are random, and were looked at; null
 *     in records of before it was told
 */
public record FlagSearch(
        int tasks,
        int pairedTaskers,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer judgedTaskers) {}
