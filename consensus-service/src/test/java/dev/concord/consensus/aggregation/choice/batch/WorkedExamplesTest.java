package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.contracts.event.ConfusionCounts;
import java.util.Map;
import java.util.OptionalInt;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** What the methods find in a few answers, worked out by hand. */
final class WorkedExamplesTest {

    private static final OptionalInt ONCE = OptionalInt.of(1);

    /** With two classes, a vote of four in five for one and one in five for the other cancels one against it. */
    @Test
    void majorityBelievesTwoOfThreeAsMuchAsOneOfOne() {
        var estimate = ChoiceMethod.MAJORITY.refinement().refine(Tables.of(2, "001", "1.."));

        assertThat(estimate.best(0)).isZero();
        assertThat(estimate.confidence(0)).isEqualTo(0.8, within(1e-6));
        assertThat(estimate.best(1)).isEqualTo(1);
        assertThat(estimate.confidence(1)).isEqualTo(0.8, within(1e-6));
        assertThat(estimate.skill(0)).isEmpty();
        assertThat(estimate.iterations()).isEmpty();
    }

    /** Agreement with the majority is 1/2, 1 and 1/2, in units of the mean 3/4, 3/2 and 3/4: a lead of 3/2 votes. */
    @Test
    void wawaWeighsTaskersByTheirAgreementWithTheMajority() {
        var estimate = ChoiceMethod.WAWA.refinement().refine(Tables.of(2, "001", "011"));

        assertThat(estimate.probability(0, 0)).isEqualTo(8 / 9.0, within(1e-6));
        assertThat(estimate.probability(1, 1)).isEqualTo(8 / 9.0, within(1e-6));
        assertThat(estimate.decision(0).parts().get(1).weight()).isEqualTo(1.5, within(1e-9));
        assertThat(estimate.decision(0).parts().get(2).weight()).isEqualTo(0.75, within(1e-9));
    }

    /**
     * From votes alike the tasks are of class 0 by e/(1 + e) = 0.731059 and 1/(1 + e^3) = 0.047426, so class 0 has the share
     * 0.389242. The first two taskers then say 0 on tasks of class 0 by 0.731059/0.778484 = 0.939079 and on others by
     * 0.268941/1.221516 = 0.220170; the third always says 1.
     */
    @Test
    void dawidAndSkeneCountConfusionsInExpectation() {
        var estimate = ChoiceMethod.DAWID_SKENE.refinement(ONCE).refine(Tables.of(2, "001", "111"));

        assertThat(estimate.probability(0, 0)).isEqualTo(0.920598, within(1e-5));
        assertThat(estimate.probability(1, 1)).isEqualTo(0.996126, within(1e-5));
        assertThat(estimate.decision(0).prior().getOrDefault("0", 0.0)).isEqualTo(0.389242, within(1e-5));
        assertThat(likelihood(estimate, 1, "0")).isEqualTo(0.939079, within(1e-5));
        assertThat((ConfusionCounts) estimate.skill(0).orElseThrow())
                .extracting(skill -> skill.counts().getOrDefault("0", Map.of()).getOrDefault("0", 0.0))
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isEqualTo(0.920598, within(1e-5));
        assertThat(estimate.iterations()).hasValue(1);
    }

    /** The same start; the first two taskers are right by (0.731059 + 0.952574)/2 = 0.841816, the third by 0.610758. */
    @Test
    void oneCoinGivesEachTaskerOneProbability() {
        var estimate = ChoiceMethod.ONE_COIN.refinement(ONCE).refine(Tables.of(2, "001", "111"));

        assertThat(estimate.probability(0, 0)).isEqualTo(0.920020, within(1e-5));
        assertThat(estimate.probability(1, 1)).isEqualTo(0.985861, within(1e-5));
        assertThat(likelihood(estimate, 0, "0")).isEqualTo(0.841816, within(1e-5));
        assertThat(likelihood(estimate, 0, "1")).isEqualTo(0.158184, within(1e-5));
    }

    /** All agree on the first tasks and differ on the last, where the tasker who differs once more is believed less. */
    @Test
    void gladLearnsWhoIsAbleAndWhatIsEasy() {
        var estimate = ChoiceMethod.GLAD.refinement().refine(Tables.of(3, "000", "111", "222", "001", "112", "012"));

        assertThat(estimate.confidence(0)).isGreaterThan(estimate.confidence(3));
        assertThat(estimate.confidence(3)).isGreaterThan(estimate.confidence(5));
        assertThat(estimate.decision(0).parts().get(0).weight())
                .isGreaterThan(estimate.decision(0).parts().get(2).weight());
    }

    /** Who always gives class 0 has it as a habit, and does not count. */
    @Test
    void maceTellsKnowledgeFromHabit() {
        var estimate = ChoiceMethod.MACE
                .refinement()
                .refine(Tables.of(3, "0000", "1110", "2220", "0000", "1110", "2220", "1.10", "2.20"));

        assertThat(estimate.best(6)).isEqualTo(1);
        assertThat(estimate.decision(1).parts().get(3).weight()).isLessThan(0.5);
        assertThat(estimate.decision(1).parts().get(0).weight()).isGreaterThan(1);
    }

    /** Nobody else speaks for him: he is as good as anyone who comes new, and seven in ten of these know the answer. */
    @Test
    void theDefaultBelievesASingleLabelAsMuchAsANewcomers() {
        var estimate = ChoiceMethod.CONCORD.refinement().refine(Tables.of(2, "0"));

        assertThat(estimate.best(0)).isZero();
        assertThat(estimate.confidence(0)).isBetween(0.65, 0.9);
    }

    /** How probable it is that the tasker gives what they gave to the first task, if that class is true. */
    private static double likelihood(ChoiceEstimate estimate, int tasker, String truth) {
        var evidence = estimate.decision(0).parts().get(tasker).evidence();
        return Math.exp(evidence.getOrDefault(truth, Double.NEGATIVE_INFINITY));
    }
}
