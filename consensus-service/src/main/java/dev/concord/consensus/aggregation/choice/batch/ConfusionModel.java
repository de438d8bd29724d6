package dev.concord.consensus.aggregation.choice.batch;

/**
 * Each tasker has a confusion matrix: Dawid and Skene, "Maximum Likelihood Estimation of Observer Error-Rates Using the EM
 * Algorithm" (Applied Statistics, 1979). A small floor keeps a vote that was never given on tasks of a class from ruling the
 * class out for ever.
 *
 * @param width the length of a row
 */
record ConfusionModel(int width) implements RowModel {

    private static final double FLOOR = 1e-10;

    static ConfusionModel of(ChoiceTable table) {
        return new ConfusionModel(TaskerRows.width(table.classes().size()));
    }

    @Override
    public void learn(int tasker, int first, int end, double[] counts, double[] rows) {
        for (var truth = 0; truth < width; truth++) {
            var total = 0.0;
            for (var place = first + truth; place < end; place += width) {
                total += Math.max(FLOOR, counts[place]);
            }
            var factor = 1 / total;
            for (var place = first + truth; place < end; place += width) {
                rows[place] = Math.max(FLOOR, counts[place]) * factor;
            }
        }
    }
}
