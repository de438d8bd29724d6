package dev.concord.consensus.aggregation.quality;

import dev.concord.consensus.aggregation.AgreementMeasure;

/**
 * How flags are looked for in labels of which there are very many different ones.
 *
 * @param mostComparisons of two labels, to find who does not look at the tasks; of more taskers those with the most labels are judged
 * @param seed chooses which labels are compared
 * @param copies whether to look for copies: not where taskers were shown predictions, which they may rightly leave as they are
 */
public record LabelSearch(AgreementMeasure measure, int mostComparisons, long seed, boolean copies) {}
