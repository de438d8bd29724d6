package dev.concord.consensus.aggregation.simulation;

/**
 * How a made-up crowd is composed. Shares are of the taskers or tasks, from 0 to 1.
 *
 * @param rareShare the share of tasks of the second class; 0 for classes that are alike
 * @param hardShare the share of tasks on which all taskers are near chance
 * @param decoyShare the share of tasks with a wrong class that looks right
 */
record ChoiceCrowdShape(
        int classes,
        int overlap,
        int labelsPerTasker,
        double spammers,
        double colluders,
        double rareShare,
        double hardShare,
        double decoyShare) {

    static ChoiceCrowdShape usual() {
        return new ChoiceCrowdShape(4, 5, 100, 0, 0, 0, 0, 0);
    }

    ChoiceCrowdShape withClasses(int more) {
        return new ChoiceCrowdShape(
                more, overlap, labelsPerTasker, spammers, colluders, rareShare, hardShare, decoyShare);
    }

    ChoiceCrowdShape withOverlap(int labels) {
        return new ChoiceCrowdShape(
                classes, labels, labelsPerTasker, spammers, colluders, rareShare, hardShare, decoyShare);
    }

    ChoiceCrowdShape withLabelsPerTasker(int labels) {
        return new ChoiceCrowdShape(classes, overlap, labels, spammers, colluders, rareShare, hardShare, decoyShare);
    }

    ChoiceCrowdShape withSpammers(double share) {
        return new ChoiceCrowdShape(
                classes, overlap, labelsPerTasker, share, colluders, rareShare, hardShare, decoyShare);
    }

    ChoiceCrowdShape withColluders(double share) {
        return new ChoiceCrowdShape(
                classes, overlap, labelsPerTasker, spammers, share, rareShare, hardShare, decoyShare);
    }

    ChoiceCrowdShape withRareClass(double share) {
        return new ChoiceCrowdShape(
                classes, overlap, labelsPerTasker, spammers, colluders, share, hardShare, decoyShare);
    }

    ChoiceCrowdShape withHardTasks(double share) {
        return new ChoiceCrowdShape(
                classes, overlap, labelsPerTasker, spammers, colluders, rareShare, share, decoyShare);
    }

    ChoiceCrowdShape withDecoys(double share) {
        return new ChoiceCrowdShape(
                classes, overlap, labelsPerTasker, spammers, colluders, rareShare, hardShare, share);
    }
}
