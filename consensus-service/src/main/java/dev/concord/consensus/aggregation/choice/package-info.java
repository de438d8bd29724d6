/**
 * Choices: {@link dev.concord.consensus.aggregation.choice.MajorityVote} and
 * {@link dev.concord.consensus.aggregation.choice.DawidSkene}, with the skills that the latter learns.
 */
@NullMarked
package dev.concord.consensus.aggregation.choice;

import org.jspecify.annotations.NullMarked;
