/** Stretches of texts and recordings: boundaries by weighted median, the text of speech by vote. */
@NullMarked
package dev.concord.consensus.aggregation.spans;

import org.jspecify.annotations.NullMarked;
