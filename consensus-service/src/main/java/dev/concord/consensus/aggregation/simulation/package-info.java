/**
 * Crowds that never were: labels from taskers of known skill and from spammers, from a seed, to measure decisions by.
 */
@NullMarked
package dev.concord.consensus.aggregation.simulation;

import org.jspecify.annotations.NullMarked;
