package dev.concord.consensus.aggregation.preference;

import static dev.concord.consensus.aggregation.preference.PreferenceQuestions.ranking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.simulation.SimulatePreferences;
import dev.concord.consensus.aggregation.simulation.SimulatePreferences.Reliability;
import dev.concord.consensus.aggregation.simulation.SimulatedPreferences;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.RankedOption;
import dev.concord.contracts.label.PreferenceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PreferenceRefinementTest {

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfAnswersMakesNoDifference(long seed) {
        var crowd = new SimulatePreferences(20, 3, 80, 15, 4, Reliability.OF_TASK, 0.5, 0.2).from(seed);
        var shuffled = new ArrayList<>(crowd.answers());
        Collections.shuffle(shuffled, new Random(seed));

        var one = refined(crowd.kind(), crowd.answers());
        var other = refined(crowd.kind(), shuffled);

        for (var task = 0; task < one.tasks(); task++) {
            assertThat(other.confidence(task))
                    .as("seed %d, task %d", seed, task)
                    .isEqualTo(one.confidence(task), within(1e-4));
        }
        assertThat(other.ranking()).extracting(RankedOption::name).isEqualTo(names(one));
    }

    @Test
    void theDecisionOfATaskIsItsLabelAndConfidenceAndMore() {
        var crowd = new SimulatePreferences(20, 3, 50, 15, 4, Reliability.OF_TASK, 0.5, 0.2).from(1);
        var estimate = refined(crowd.kind(), crowd.answers());

        for (var task = 0; task < estimate.tasks(); task++) {
            var decision = estimate.decision(task);
            assertThat(decision.label()).isEqualTo(estimate.label(task));
            assertThat(decision.confidence()).isEqualTo(estimate.confidence(task));
            assertThat(decision.parts()).hasSize(4);
        }
    }

    @Test
    void aTaskIsDecidedByItsVotesAndByTheStrengthOfItsOptions() {
        var refinement = refinement(2);
        for (var task = 0; task < 40; task++) {
            for (var tasker = 0; tasker < 5; tasker++) {
                var errs = (task + tasker) % 4 == 0;
                var other = "other-" + task % 4;
                refinement.add(task, tasker, ranking(errs ? other + " strong" : "strong " + other));
                refinement.add(100 + task, tasker, ranking(errs ? "weak " + other : other + " weak"));
            }
        }
        refinement.add(40, 5, ranking("weak strong"));
        refinement.add(41, 5, ranking("strong weak"));

        var estimate = refinement.refine();

        assertThat(estimate.label(40)).isEqualTo(ranking("strong weak"));
        assertThat(estimate.confidence(41)).isGreaterThan(estimate.confidence(40));
    }

    @Test
    void optionsThatWereComparedOnceAreJudgedByTheirVotesAlone() {
        var refinement = refinement(2);
        refinement.add(0, 0, ranking("a b"));
        refinement.add(0, 1, ranking("a b"));

        var estimate = refinement.refine();
        var voted = new WeightedRankings(RaterSkills.none(new PreferenceKind(2)))
                .decide(PreferenceQuestions.question("a b", "a b"));

        assertThat(estimate.label(0)).isEqualTo(ranking("a b"));
        assertThat(estimate.confidence(0)).isEqualTo(voted.confidence(), within(0.05));
    }

    @Test
    void anUnbeatenOptionStaysFiniteAndFirst() {
        var refinement = refinement(2);
        for (var task = 0; task < 60; task++) {
            answer(refinement, task, "best rest-" + task % 3, 5);
        }

        var ranking = refinement.refine().ranking();

        assertThat(names(ranking).getFirst()).isEqualTo("best");
        assertThat(ranking.getFirst().upper()).isLessThan(20);
        assertThat(ranking).allSatisfy(option -> {
            assertThat(option.lower()).isLessThan(option.strength());
            assertThat(option.upper()).isGreaterThan(option.strength());
        });
    }

    @Test
    void strengthsAddUpToZero() {
        var crowd = new SimulatePreferences(20, 2, 200, 15, 3, Reliability.OF_TASK, 0.5, 0.2).from(1);

        assertThat(refined(crowd.kind(), crowd.answers()).ranking().stream()
                        .mapToDouble(RankedOption::strength)
                        .sum())
                .isEqualTo(0, within(1e-9));
    }

    @Test
    void optionsThatWereNeverComparedWithTheOthersAreUncertain() {
        var refinement = refinement(2);
        for (var task = 0; task < 60; task++) {
            answer(refinement, task, task % 3 == 0 ? "a b" : task % 3 == 1 ? "b c" : "a c", 3);
            answer(refinement, 100 + task, task % 5 < 4 ? "x y" : "y x", 3);
        }

        var ranking = refinement.refine().ranking();

        assertThat(names(ranking)).containsSubsequence("a", "b", "c").containsSubsequence("x", "y");
        var x = named(ranking, "x");
        var b = named(ranking, "b");
        assertThat(x.lower()).isLessThan(b.upper());
        assertThat(x.upper()).isGreaterThan(b.lower());
    }

    @Test
    void cyclesLeaveOptionsEquallyStrong() {
        var refinement = refinement(2);
        for (var task = 0; task < 30; task++) {
            answer(refinement, task, task % 3 == 0 ? "a b" : task % 3 == 1 ? "b c" : "c a", 3);
        }

        assertThat(refinement.refine().ranking())
                .allSatisfy(option -> assertThat(option.strength()).isEqualTo(0, within(0.05)));
    }

    @Test
    void theFirstGivenWinsATie() {
        var refinement = refinement(2);
        refinement.add(0, 0, ranking("b a"));
        refinement.add(0, 1, ranking("a b"));

        assertThat(refinement.refine().label(0)).isEqualTo(ranking("b a"));
        assertThat(refinement.refine().confidence(0)).isEqualTo(0.5, within(1e-6));
    }

    @Test
    void oneTaskerForAllTasksIsBelieved() {
        var refinement = refinement(3);
        for (var task = 0; task < 20; task++) {
            refinement.add(task, 0, ranking("a b c"));
        }

        var estimate = refinement.refine();

        assertThat(estimate.label(7)).isEqualTo(ranking("a b c"));
        assertThat(names(estimate)).containsExactly("a", "b", "c");
    }

    @Test
    void tenThousandLabelsOfOneTaskAreDecided() {
        var refinement = refinement(3);
        for (var tasker = 0; tasker < 10_000; tasker++) {
            refinement.add(0, tasker, ranking(tasker % 10 < 7 ? "a b c" : "c b a"));
        }

        var estimate = refinement.refine();

        assertThat(estimate.label(0)).isEqualTo(ranking("a b c"));
        assertThat(estimate.confidence(0)).isBetween(0.99, 1.0);
    }

    @Test
    void controlTasksAreCertainAndTeachWhoErrs() {
        var refinement = refinement(2);
        for (var task = 0; task < 40; task++) {
            refinement.add(task, 0, ranking("a" + task + " b" + task));
            refinement.add(task, 1, ranking("b" + task + " a" + task));
            refinement.control(task, ranking("b" + task + " a" + task));
        }
        refinement.add(40, 0, ranking("x y"));
        refinement.add(40, 1, ranking("y x"));

        var estimate = refinement.refine();

        assertThat(estimate.confidence(0)).isEqualTo(1);
        assertThat(estimate.label(40)).isEqualTo(ranking("y x"));
        assertThat(((AgreementCounts) estimate.skill(1).orElseThrow()).agreed()).isGreaterThan(40);
        assertThat(((AgreementCounts) estimate.skill(0).orElseThrow()).agreed()).isLessThan(1);
    }

    @Test
    void aLabelOfOtherOptionsIsRefused() {
        var refinement = refinement(2);
        refinement.add(0, 0, ranking("b a"));

        assertThatThrownBy(() -> refinement.add(0, 1, ranking("a c")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label.ranking: [a, c] (expected the options: [a, b])");
        assertThatThrownBy(() -> refinement.control(0, ranking("c d"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(refinement.refine().label(0)).isEqualTo(ranking("b a"));
    }

    private static RankedOption named(List<RankedOption> ranking, String name) {
        return ranking.stream()
                .filter(option -> option.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> names(PreferenceEstimate estimate) {
        return names(estimate.ranking());
    }

    private static List<String> names(List<RankedOption> ranking) {
        return ranking.stream().map(RankedOption::name).toList();
    }

    private static PreferenceRefinement refinement(int options) {
        return new PreferenceRefinement(new PreferenceKind(options));
    }

    private static void answer(PreferenceRefinement refinement, int task, String options, int taskers) {
        for (var tasker = 0; tasker < taskers; tasker++) {
            refinement.add(task, tasker, ranking(options));
        }
    }

    private static PreferenceEstimate refined(PreferenceKind kind, List<SimulatedPreferences.Given> answers) {
        var refinement = new PreferenceRefinement(kind);
        answers.forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
        return refinement.refine();
    }
}
