/** What transcripts become, rule by rule. */
@NullMarked
package dev.concord.consensus.aggregation.transcript;

import org.jspecify.annotations.NullMarked;
