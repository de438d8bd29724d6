package dev.concord.consensus.aggregation.quality;

/**
 * Compares two numbers of a fine scale: whether both gave exactly the same one, where that one is unusual for the task. It finds
 * those who copy numbers as they are, and not those who change them a little.
 */
final class UnusualValues implements TaskerPairs.Comparison {

    /** A number that a greater share of others may give is usual. */
    private static final double USUAL = 0.2;
    /** Labels that the share in the whole project is worth beside the others on the task. */
    private static final double HELD = 2;

    private final CodedAnswers answers;
    private final int[] counts;

    UnusualValues(CodedAnswers answers) {
        this.answers = answers;
        this.counts = answers.counts();
    }

    @Override
    public void compare(int task, int own, int other, SharedSums.OfPair sums) {
        var ofOwn = share(task, own, own, other);
        var ofOther = share(task, other, own, other);
        if (ofOwn > USUAL && ofOther > USUAL) {
            return;
        }
        var same = answers.codes()[own] == answers.codes()[other];
        var expected = Math.min(ofOwn, ofOther);
        sums.add(same ? 1 : 0, same ? 0 : 1, expected, 1 - expected);
    }

    /** How often others, here and anywhere, give the number at that place. */
    private double share(int task, int place, int own, int other) {
        var code = answers.codes()[place];
        var rows = answers.rows();
        var same = HELD * counts[code] / rows.answers();
        for (var third = rows.first(task); third < rows.first(task + 1); third++) {
            same += third != own && third != other && answers.codes()[third] == code ? 1 : 0;
        }
        return same / (rows.count(task) - 2 + HELD);
    }
}
