package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Block by block or task by task: the same is found, but for the rounding of the order in which numbers are multiplied and added. */
final class BlockwisePassTest {

    private static final int ITERATIONS = 5;
    private static final int VOTE_BITS = 4;
    private static final double ROUNDING = 1e-9;
    private static final double ROUNDING_OF_FLOAT = 1e-7;
    private static final int MANY = 10_000;

    @ParameterizedTest(name = "seed {0}, classes {1}")
    @CsvSource({"1, 2", "2, 3", "3, 4", "4, 4", "5, 4"})
    void tasksOfOneToFiveLabels(long seed, int classes) {
        requireAlike(table(new SplittableRandom(seed), classes, 500, 5));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {7, 8, 9})
    void tasksOfMoreLabelsThanCanBeMultipliedAtOnce(long seed) {
        requireAlike(table(new SplittableRandom(seed), 4, 300, 3 * LongProduct.SAFE));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {10, 11})
    void severalParts(long seed) {
        var table = table(new SplittableRandom(seed), 4, 30_000, 8);
        assertThat(new Tallies(table, new Workers(1)).parts().size()).isGreaterThan(1);

        requireAlike(table);
    }

    /** Ten thousand taskers are near chance on purpose: the task stays in doubt, and no probability is out of sight. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {12, 13})
    void oneTaskOfTenThousandLabelsAmongTasksOfOne(long seed) {
        var random = new SplittableRandom(seed);
        var collector = new ChoiceCollector();
        for (var tasker = 0; tasker < MANY; tasker++) {
            collector.add(0, tasker, random.nextInt(4));
            collector.add(1 + tasker % 3, MANY + tasker, random.nextInt(4));
            collector.add(4 + tasker, tasker, random.nextInt(4));
        }

        requireAlike(collector.table(Tables.names(4)));
    }

    /** One class is used by nobody where there are more than two; one task in ten is a control task, one in ten has no labels. */
    private static ChoiceTable table(SplittableRandom random, int classes, int tasks, int mostLabels) {
        var collector = new ChoiceCollector();
        var used = classes > 2 ? classes - 1 : classes;
        for (var task = 0; task < tasks; task++) {
            var truth = random.nextInt(used);
            if (random.nextInt(10) == 0) {
                collector.control(task, truth);
            }
            var labels = random.nextInt(10) == 0 ? 0 : random.nextInt(mostLabels) + 1;
            var first = random.nextInt(100);
            for (var label = 0; label < labels; label++) {
                collector.add(task, first + label, random.nextInt(3) > 0 ? truth : random.nextInt(used));
            }
        }
        return collector.table(Tables.names(classes));
    }

    private static void requireAlike(ChoiceTable table) {
        var votes = table.votes().size();
        var blocks = new VoteBlocks(votes, VOTE_BITS);
        assertThat(votes < 1 << VOTE_BITS || blocks.areSeveral()).isTrue();
        var taskwise = new RowExpectation(table, new Workers(1), VoteBlocks.one(votes));
        var blockwise = new RowExpectation(table, new Workers(2), blocks);
        for (var expectation : List.of(taskwise, blockwise)) {
            expectation.learn(new EqualVotes(table));
            expectation.estimate(expectation.evenShares());
        }
        for (var iteration = 0; iteration < ITERATIONS; iteration++) {
            requireIterationAlike(table, taskwise, blockwise);
        }
    }

    private static void requireIterationAlike(ChoiceTable table, RowExpectation taskwise, RowExpectation blockwise) {
        requireAlike(blockwise.classShares(), taskwise.classShares(), ROUNDING);
        taskwise.learn(ConfusionModel.of(table));
        blockwise.learn(ConfusionModel.of(table));
        requireAlike(blockwise.rows(), taskwise.rows(), ROUNDING);

        var evidence = blockwise.estimate(blockwise.classShares());

        assertThat(evidence).isEqualTo(taskwise.estimate(taskwise.classShares()), within(ROUNDING));
        requireAlike(all(table, blockwise.posteriors()), all(table, taskwise.posteriors()), ROUNDING_OF_FLOAT);
    }

    private static double[] all(ChoiceTable table, Posteriors posteriors) {
        var classes = table.classes().size();
        return IntStream.range(0, table.tasks() * classes)
                .mapToDouble(place -> posteriors.get(place / classes, place % classes))
                .toArray();
    }

    private static void requireAlike(double[] found, double[] expected, double tolerance) {
        assertThat(found).hasSameSizeAs(expected);
        assertThat(IntStream.range(0, found.length)
                        .mapToDouble(place -> Math.abs(found[place] - expected[place]))
                        .max()
                        .orElse(0))
                .isBetween(0.0, tolerance);
    }
}
