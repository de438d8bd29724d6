package dev.concord.consensus.aggregation.choice.batch;

/**
 * Into how many blocks the votes of a table are divided, so that the rows of a block stay in the cache while all its labels are
 * gone through. Too many blocks cost as much as too few: the product of each task is fetched once for each of them.
 *
 * @param votes how many votes there are
 * @param bits a block has two to the power of so many votes
 */
record VoteBlocks(int votes, int bits) {

    /** Rows of one MiB. With twice as many votes a block, three million labels took three times as long. */
    private static final int USUAL_BITS = 15;
    /** With more, fetching products takes longer than fetching rows would. */
    private static final int MOST_BLOCKS = 8;

    static VoteBlocks of(ChoiceTable table) {
        return of(table.votes().size(), table.classes().size());
    }

    /** With more than four classes a row is long enough to be fetched in one go, and products would fill the memory. */
    static VoteBlocks of(int votes, int classes) {
        if (TaskerRows.width(classes) > TaskerRows.GROUP) {
            return one(votes);
        }
        var bits = USUAL_BITS;
        while (new VoteBlocks(votes, bits).size() > MOST_BLOCKS) {
            bits++;
        }
        return new VoteBlocks(votes, bits);
    }

    static VoteBlocks one(int votes) {
        return new VoteBlocks(votes, Integer.SIZE - 1);
    }

    boolean areSeveral() {
        return size() > 1;
    }

    int size() {
        return ((votes - 1) >> bits) + 1;
    }

    /** Returns the number of the block that has the vote. */
    int of(int vote) {
        return vote >> bits;
    }
}
