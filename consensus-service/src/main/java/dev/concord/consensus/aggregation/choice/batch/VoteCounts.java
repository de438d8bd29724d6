package dev.concord.consensus.aggregation.choice.batch;

/** Counts how often each vote was given on tasks of each class, by posteriors that are there already. */
final class VoteCounts {

    private VoteCounts() {}

    static double[] of(ChoiceTable table, Posteriors posteriors, Workers workers) {
        var tallies = new Tallies(table, workers);
        var parts = tallies.parts();
        workers.each(parts.size(), part -> {
            var belief = new double[TaskerRows.width(table.classes().size())];
            for (var task = parts.from(part); task < parts.to(part); task++) {
                posteriors.get(task, belief);
                tallies.of(part).add(task, belief);
            }
        });
        tallies.sum();
        return tallies.counts();
    }
}
