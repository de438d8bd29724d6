package dev.concord.consensus.aggregation.choice.batch;

import java.util.Arrays;

/**
 * Nothing is known of the taskers yet: each vote makes its class so many times as probable. Few votes then say about what
 * their shares say, which is where Dawid and Skene started from.
 */
record EqualVotes(ChoiceTable table) implements RowModel {

    private static final double ODDS = Math.E;

    @Override
    public void learn(int tasker, int first, int end, double[] counts, double[] rows) {
        var classes = table.classes().size();
        var width = TaskerRows.width(classes);
        for (var place = first; place < end; place += width) {
            Arrays.fill(rows, place, place + classes, 1 / (ODDS + classes - 1));
            rows[place + table.votes().given(place / width)] *= ODDS;
        }
    }
}
