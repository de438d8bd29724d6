package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.simulation.ChoiceScenario;
import dev.concord.contracts.event.ConfusionCounts;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Scale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** A project's choices, collected by their names, come out as decisions that say why, and as skills that add up. */
final class ChoiceRefinementTest {

    private static final ChoiceKind ANIMALS = new ChoiceKind(List.of("ant", "bee", "cat"));

    @Test
    void decisionsNameTheirClassesAndKeepTheOrderOfAnswers() {
        var refinement = new ChoiceRefinement(ANIMALS, ChoiceMethod.CONCORD);
        refinement.add(1, 0, new Choice("cat"));
        refinement.add(0, 0, new Choice("bee"));
        refinement.add(0, 1, new Choice("ant"));
        refinement.add(0, 2, new Choice("bee"));

        var decision = refinement.refine().decision(0);

        assertThat(decision.label()).isEqualTo(new Choice("bee"));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, false, true);
        assertThat(decision.prior().values().stream()
                        .mapToDouble(Double::doubleValue)
                        .sum())
                .isEqualTo(1, within(1e-6));
    }

    @Test
    void labelsThatDoNotFitAreRefused() {
        var refinement = new ChoiceRefinement(ANIMALS, ChoiceMethod.CONCORD);

        assertThatThrownBy(() -> refinement.add(0, 0, new Choice("dog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("dog");
        assertThatThrownBy(() -> refinement.control(0, new Scale(1))).isInstanceOf(IllegalArgumentException.class);
    }

    /** So that whoever has the event can check the decision. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MAJORITY", "WAWA"})
    void priorTimesLikelihoodsIsThePosterior(ChoiceMethod method) {
        var crowd = ChoiceScenario.CORRELATED.crowd(60, 5);

        var estimate = method.refinement().refine(crowd.table());

        for (var task = 0; task < crowd.table().tasks(); task++) {
            var decision = estimate.decision(task);
            var weights = new double[crowd.table().classes().size()];
            for (var truth = 0; truth < weights.length; truth++) {
                var name = crowd.table().classes().get(truth);
                weights[truth] = Math.log(decision.prior().getOrDefault(name, 0.0));
                for (var part : decision.parts()) {
                    weights[truth] += part.evidence().getOrDefault(name, Double.NEGATIVE_INFINITY);
                }
            }
            assertThat(normalised(weights))
                    .as("task %d", task)
                    .containsExactly(estimate.probabilities(task), within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MAJORITY")
    void whatTheTasksSayOfATaskerAddsUpToTheSkill(ChoiceMethod method) {
        var table = ChoiceScenario.SPAM.crowd(200, 7).table();

        var estimate = method.refinement().refine(table);

        var skills = new HashMap<Integer, Skill>();
        for (var task = 0; task < table.tasks(); task++) {
            var evidence = estimate.decision(task).evidence();
            for (var answer = 0; answer < table.count(task); answer++) {
                var place = table.first(task) + answer;
                var given = new Choice(table.classes().get(table.given(place)));
                skills.merge(table.tasker(place), evidence.about(answer, given).orElseThrow(), SkillSum::plus);
            }
        }
        skills.forEach((tasker, sum) -> requireSame(sum, estimate.skill(tasker).orElseThrow(), tasker));
    }

    /** Beliefs below a thousandth are told in neither, so that the two may differ by as much for each answer. */
    private static void requireSame(Skill sum, Skill skill, int tasker) {
        var added = ((ConfusionCounts) sum).counts();
        ((ConfusionCounts) skill)
                .counts()
                .forEach((truth, row) -> row.forEach((given, count) -> assertThat(
                                added.getOrDefault(truth, Map.of()).getOrDefault(given, 0.0))
                        .as("tasker %d gives %s for %s", tasker, given, truth)
                        .isEqualTo(count, within(0.1))));
    }

    private static double[] normalised(double[] logarithms) {
        var greatest = Arrays.stream(logarithms).max().orElseThrow();
        var sum = Arrays.stream(logarithms)
                .map(weight -> Math.exp(weight - greatest))
                .sum();
        return Arrays.stream(logarithms)
                .map(weight -> Math.exp(weight - greatest) / sum)
                .toArray();
    }
}
