package dev.concord.consensus.aggregation.choice.batch;

/**
 * The classes that each tasker has given at least once, numbered tasker by tasker. With many classes and few labels of each
 * tasker they are far fewer than taskers times classes, and all that is learned of taskers is kept by vote.
 */
final class Votes {

    private final int[] firsts;
    private final int[] taskerOf;
    private final short[] givenOf;

    private Votes(int[] firsts, int[] taskerOf, short[] givenOf) {
        this.firsts = firsts;
        this.taskerOf = taskerOf;
        this.givenOf = givenOf;
    }

    static Votes of(VoteSet used, int taskers, int classes) {
        var firsts = new int[taskers + 1];
        var taskerOf = new int[used.size()];
        var givenOf = new short[used.size()];
        var vote = 0;
        for (var tasker = 0; tasker < taskers; tasker++) {
            firsts[tasker] = vote;
            for (var given = 0; given < classes; given++) {
                if (used.contains(tasker, given)) {
                    taskerOf[vote] = tasker;
                    givenOf[vote] = (short) given;
                    vote++;
                }
            }
        }
        firsts[taskers] = vote;
        return new Votes(firsts, taskerOf, givenOf);
    }

    int size() {
        return taskerOf.length;
    }

    int taskers() {
        return firsts.length - 1;
    }

    int first(int tasker) {
        return firsts[tasker];
    }

    int tasker(int vote) {
        return taskerOf[vote];
    }

    int given(int vote) {
        return givenOf[vote];
    }
}
