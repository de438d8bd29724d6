/**
 * Free answers: {@link dev.concord.consensus.aggregation.text.Medoid} picks the one that is most like all others; whether it is any
 * good, only peers can say: {@link dev.concord.consensus.aggregation.text.PeerReview}.
 */
@NullMarked
package dev.concord.consensus.aggregation.text;

import org.jspecify.annotations.NullMarked;
