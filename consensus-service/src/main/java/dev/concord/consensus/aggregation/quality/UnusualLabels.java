package dev.concord.consensus.aggregation.quality;

/**
 * Compares two labels of which there are very many, as numbers of a fine scale, outlines or texts: whether both gave exactly the same
 * one, where that one is unusual for the task and not what it was decided to be. It finds those who copy labels as they are, and
 * not those who change them a little.
 */
final class UnusualLabels implements TaskerPairs.Comparison {

    /** A label that a greater share of others may give is usual. */
    private static final double USUAL = 0.2;
    /** Labels that the share in the whole project is worth beside the others on the task. */
    private static final double HELD = 2;

    private final CodedAnswers answers;
    private final Decided decided;
    private final int[] counts;

    UnusualLabels(CodedAnswers answers, Decided decided) {
        this.answers = answers;
        this.decided = decided;
        this.counts = answers.counts();
    }

    @Override
    public void compare(int task, int own, int other, SharedSums.OfPair sums) {
        var same = answers.codes()[own] == answers.codes()[other];
        // Two who are right need not have copied; and so it is not seen if two who copy decide the task.
        if (same && decided.isIt(task, own)) {
            return;
        }
        var ofOwn = share(task, own, own, other);
        var ofOther = share(task, other, own, other);
        if (ofOwn > USUAL && ofOther > USUAL) {
            return;
        }
        var expected = Math.min(ofOwn, ofOther);
        sums.add(same ? 1 : 0, same ? 0 : 1, expected, 1 - expected);
    }

    /** How often others, here and anywhere, give the label at that place. */
    private double share(int task, int place, int own, int other) {
        var code = answers.codes()[place];
        var rows = answers.rows();
        var same = HELD * counts[code] / rows.answers();
        for (var third = rows.first(task); third < rows.first(task + 1); third++) {
            same += third != own && third != other && answers.codes()[third] == code ? 1 : 0;
        }
        return same / (rows.count(task) - 2 + HELD);
    }

    /** Says whether the answer at a place is what its task was decided to be; of numbers it may not be told. */
    @FunctionalInterface
    interface Decided {

        boolean isIt(int task, int place);
    }
}
