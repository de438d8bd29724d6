package dev.concord.contracts.event;

/**
 * What flags against taskers were looked for in: all of a project, or as much as a search of bounded length can take.
 *
 * @param tasks how many tasks, evenly drawn if there are more
 * @param pairedTaskers how many taskers were compared with each other, those with most labels if there are more; 0 where labels
 *     of the kind cannot be compared so
 */
public record FlagSearch(int tasks, int pairedTaskers) {}
