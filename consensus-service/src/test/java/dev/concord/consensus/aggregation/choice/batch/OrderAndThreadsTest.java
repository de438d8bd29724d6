package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.simulation.ChoiceScenario;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Neither the order of arrival nor the number of threads makes a difference to what a method finds. */
final class OrderAndThreadsTest {

    private static final int FEW_ITERATIONS = 5;

    @ParameterizedTest
    @EnumSource
    void theOrderOfAnswersMakesNoDifference(ChoiceMethod method) {
        var table = ChoiceScenario.SPAM.crowd(300, 1).table();

        var estimate = method.refinement().refine(table);
        var other = method.refinement().refine(Tables.shuffled(table, 2));

        for (var task = 0; task < table.tasks(); task++) {
            for (var truth = 0; truth < table.classes().size(); truth++) {
                assertThat(other.probability(task, truth))
                        .as("task %d, class %d", task, truth)
                        .isEqualTo(estimate.probability(task, truth), within(1e-4));
            }
        }
    }

    /** So many tasks that there is work for several threads. */
    @ParameterizedTest
    @EnumSource
    void theNumberOfThreadsMakesNoDifferenceAtAll(ChoiceMethod method) {
        var table = ChoiceScenario.RARE_CLASS.crowd(14_000, 3).table();
        assertThat(new Tallies(table, new Workers(1)).parts().size()).isGreaterThan(1);

        var one = method.refinement(FEW_ITERATIONS, new Workers(1)).refine(table);
        var three = method.refinement(FEW_ITERATIONS, new Workers(3)).refine(table);

        for (var task = 0; task < table.tasks(); task++) {
            assertThat(three.probabilities(task)).isEqualTo(one.probabilities(task));
        }
        assertThat(three.skill(0)).isEqualTo(one.skill(0));
    }
}
