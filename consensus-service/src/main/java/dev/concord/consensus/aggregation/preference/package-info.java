/**
 * Preferences: {@link dev.concord.consensus.aggregation.preference.WeightedRankings} as labels arrive, and
 * {@link dev.concord.consensus.aggregation.preference.CrowdBradleyTerry} for a whole project, which also says how strong each
 * option is.
 */
@NullMarked
package dev.concord.consensus.aggregation.preference;

import org.jspecify.annotations.NullMarked;
