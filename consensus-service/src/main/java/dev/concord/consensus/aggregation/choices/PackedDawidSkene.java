package dev.concord.consensus.aggregation.choices;

import dev.concord.consensus.aggregation.BatchRefinement;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Expectation-maximisation of the model of {@link BinaryDawidSkene} over a whole project: two-class problems, one for each
 * class, that share the crowd's rates and each tasker's inclination. As there, what a task taught about a tasker is left out
 * of what it is judged by; so a refined project is where its stream would have come to rest.
 */
final class PackedDawidSkene implements BatchRefinement<SetTable, SetEstimate> {

    private static final int MOST_ITERATIONS = 80;
    /** What is still is looked at in every so manieth iteration only; most classes of most tasks are soon clear. */
    private static final int ALL_EVERY = 4;
    /** A project has come to rest when a task's probabilities, all together, move less than this in the mean. */
    private static final double AT_REST = 0.002;

    @Override
    public SetEstimate refine(SetTable table) {
        var counts = new RateCounts(table.rows().taskers(), table.classes());
        var classes = IntStream.range(0, table.classes())
                .mapToObj(place -> new BelievedClass(table, place))
                .toList();
        classes.forEach(each -> each.count(counts));
        var crowd = CrowdRates.learn(counts, SetSkills.namedShare(counts));
        for (var iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
            var all = iteration % ALL_EVERY == 0;
            var moved = improve(table, classes, SetSkills.of(counts, crowd), all);
            crowd = crowd.learnedOn(counts);
            if (all && moved < AT_REST * table.rows().tasks()) {
                break;
            }
        }
        return new SetEstimate(table, classes, SetSkills.of(counts, crowd));
    }

    private static double improve(SetTable table, List<BelievedClass> classes, SetSkills skills, boolean all) {
        var shares = ClassShares.of(skills);
        var moved = 0.0;
        for (var place = 0; place < classes.size(); place++) {
            var problem = new ClassProblem(table, skills, shares, place);
            moved += classes.get(place).improve(problem, all, skills.counts());
        }
        return moved;
    }
}
