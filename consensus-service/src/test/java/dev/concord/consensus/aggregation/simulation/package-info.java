/**
 * What made-up crowds are like, and what decisions make of them.
 */
@NullMarked
package dev.concord.consensus.aggregation.simulation;

import org.jspecify.annotations.NullMarked;
