/**
 * All choices of a project together: {@link dev.concord.consensus.aggregation.choice.batch.ChoiceTable} holds them in four bytes
 * each, {@link dev.concord.consensus.aggregation.choice.batch.ChoiceMethod} names the ways to estimate them, and
 * {@link dev.concord.consensus.aggregation.choice.batch.ChoiceEstimate} is what each of them finds.
 */
@NullMarked
package dev.concord.consensus.aggregation.choice.batch;

import org.jspecify.annotations.NullMarked;
