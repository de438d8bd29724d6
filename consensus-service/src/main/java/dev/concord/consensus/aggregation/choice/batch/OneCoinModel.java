package dev.concord.consensus.aggregation.choice.batch;

/**
 * Each tasker is right with one probability, whatever the class, and else gives any other class alike: the homogeneous form
 * of Dawid and Skene's model, as in Zhang, Chen, Zhou and Jordan, "Spectral Methods Meet EM" (2014).
 */
record OneCoinModel(ChoiceTable table) implements RowModel {

    private static final double FLOOR = 1e-10;

    @Override
    public void learn(int tasker, int first, int end, double[] counts, double[] rows) {
        var classes = table.classes().size();
        var width = TaskerRows.width(classes);
        var total = 0.0;
        var right = 0.0;
        for (var place = first; place < end; place += width) {
            right += counts[place + table.votes().given(place / width)];
            for (var truth = 0; truth < classes; truth++) {
                total += counts[place + truth];
            }
        }
        var skill = Math.clamp(right / total, FLOOR, 1 - FLOOR);
        for (var place = first; place < end; place += width) {
            for (var truth = 0; truth < classes; truth++) {
                rows[place + truth] = (1 - skill) / (classes - 1);
            }
            rows[place + table.votes().given(place / width)] = skill;
        }
    }
}
