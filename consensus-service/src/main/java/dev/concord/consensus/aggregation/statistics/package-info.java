/**
 * Distributions that several kinds of labels need and the JDK does not have: plain functions of numbers.
 */
@NullMarked
package dev.concord.consensus.aggregation.statistics;

import org.jspecify.annotations.NullMarked;
