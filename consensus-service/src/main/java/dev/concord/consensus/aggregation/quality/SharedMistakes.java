package dev.concord.consensus.aggregation.quality;

/**
 * What a pair of taskers have in common.
 *
 * @param tasks that both have labelled
 * @param same mistakes that both made, as far as others tell
 * @param different answers, of which at least one is a mistake
 * @param expectedSame as many as independent taskers of their accuracy would make
 * @param expectedDifferent likewise
 */
record SharedMistakes(
        int tasker,
        int other,
        int tasks,
        double same,
        double different,
        double expectedSame,
        double expectedDifferent) {

    /** Mistakes of either. */
    double mistakes() {
        return same + different;
    }

    /** Returns the share of mistakes in common. */
    double share() {
        return mistakes() > 0 ? same / mistakes() : 0;
    }

    /** Returns the share to expect, if same and different ones are so many times as frequent as independence has it. */
    double expectedShare(double ofSame, double ofDifferent) {
        var common = ofSame * expectedSame;
        return common / (common + ofDifferent * expectedDifferent);
    }
}
