package dev.concord.contracts.event;

/**
 * One option of a project among all others.
 *
 * @param strength log-odds of being preferred to the average option (Bradley and Terry, 1952); the mean of all is 0
 * @param lower from where the strength lies, with a probability of 95 %
 * @param upper up to where
 */
public record RankedOption(String name, double strength, double lower, double upper) {}
