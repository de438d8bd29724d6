package dev.concord.local.aggregate;

import dev.concord.consensus.aggregation.Estimate;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/**
 * What a method found.
 *
 * @param classes for a task of a choice, the probability of each class in the order of the kind; nothing for other kinds
 * @param iterations how often the method went over all answers, where it tells
 */
record Estimated(Estimate estimate, IntFunction<double[]> classes, OptionalInt iterations) {}
