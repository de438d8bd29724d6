package dev.concord.contracts.event;

/** Count, sum and sum of squares of a tasker's differences from the decided values, in the scale's unit. */
public record ErrorMoments(double count, double sum, double sumOfSquares) implements Skill {}
