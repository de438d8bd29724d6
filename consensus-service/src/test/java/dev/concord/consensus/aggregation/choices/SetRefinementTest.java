package dev.concord.consensus.aggregation.choices;

import static dev.concord.consensus.aggregation.choices.SetQuestions.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.LabelTable;
import dev.concord.consensus.aggregation.catalog.RepeatedDecisions;
import dev.concord.consensus.aggregation.simulation.SimulateSets;
import dev.concord.consensus.aggregation.simulation.SimulatedSets;
import dev.concord.contracts.event.ClassRates;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SetRefinementTest {

    private static final ChoicesKind ANIMALS = new ChoicesKind(List.of("ant", "bee", "cat"));
    private static final SimulateSets CROWD = new SimulateSets(5, 2, 150, 20, 4, 0.4, 0.2);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsWhatRepeatedDecisionsComeToRestAt(long seed) {
        var crowd = CROWD.from(seed);

        var packed = refined(crowd.kind(), crowd.answers());
        var repeated = repeated(crowd);

        var differences = IntStream.range(0, packed.tasks())
                .mapToDouble(task -> Math.abs(packed.confidence(task) - repeated.confidence(task)))
                .summaryStatistics();
        assertThat(differences.getAverage()).as("seed %d", seed).isLessThan(0.02);
        assertThat(Collections.frequency(sameLabels(packed, repeated), true))
                .as("seed %d", seed)
                .isGreaterThanOrEqualTo(144);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theOrderOfAnswersMakesNoDifference(long seed) {
        var crowd = CROWD.from(seed);
        var shuffled = new ArrayList<>(crowd.answers());
        Collections.shuffle(shuffled, new Random(seed));

        var one = refined(crowd.kind(), crowd.answers());
        var other = refined(crowd.kind(), shuffled);

        for (var task = 0; task < one.tasks(); task++) {
            assertThat(other.label(task)).as("seed %d, task %d", seed, task).isEqualTo(one.label(task));
            assertThat(other.confidence(task)).isEqualTo(one.confidence(task), within(1e-9));
        }
    }

    @Test
    void theDecisionOfATaskIsItsLabelAndConfidenceAndMore() {
        var crowd = CROWD.from(1);
        var estimate = refined(crowd.kind(), crowd.answers());

        for (var task = 0; task < estimate.tasks(); task++) {
            var decision = estimate.decision(task);
            assertThat(decision.label()).isEqualTo(estimate.label(task));
            assertThat(decision.confidence()).isEqualTo(estimate.confidence(task));
            assertThat(decision.parts()).hasSize(4);
        }
    }

    @Test
    void skillsAreWhatTheDecisionsSayOfTheirTaskers() {
        var crowd = CROWD.from(1);
        var estimate = refined(crowd.kind(), crowd.answers());

        var counted =
                crowd.answers().stream().filter(given -> given.tasker() == 3).count();
        var rates = (ClassRates) estimate.skill(3).orElseThrow();
        assertThat(rates.rates().values())
                .allSatisfy(counts -> assertThat(
                                counts.hits() + counts.misses() + counts.falseAlarms() + counts.rejections())
                        .isEqualTo((double) counted, within(1e-6)));
    }

    @Test
    void controlTasksAreCertainAndTeachWhoErrs() {
        var refinement = new SetRefinement(ANIMALS);
        for (var task = 0; task < 30; task++) {
            refinement.add(task, 0, set(""));
            refinement.add(task, 1, set(task % 2 == 0 ? "bee" : "cat"));
            refinement.control(task, set(task % 2 == 0 ? "bee" : "cat"));
        }
        refinement.add(30, 0, set(""));
        refinement.add(30, 1, set("cat"));

        var estimate = refinement.refine();

        assertThat(estimate.label(0)).isEqualTo(set("bee"));
        assertThat(estimate.confidence(0)).isEqualTo(1);
        assertThat(estimate.label(30)).isEqualTo(set("cat"));
    }

    @Test
    void oneLabelForEachTaskIsTakenAndTeachesNothing() {
        var estimate = refined(answers("ant", "ant bee", "", "cat"));

        assertThat(estimate.label(1)).isEqualTo(set("ant bee"));
        assertThat(estimate.label(2)).isEqualTo(set(""));
        assertThat(estimate.confidence(1)).isBetween(0.1, 0.95);
        assertThat(estimate.skill(0)).isEmpty();
    }

    @Test
    void emptySetsOnlyAreDecidedToBeEmpty() {
        var estimate = refined(answers(" , , ", " , , ", " , "));

        assertThat(estimate.label(0)).isEqualTo(set(""));
        assertThat(estimate.confidence(0)).isBetween(0.9, 1.0);
    }

    @Test
    void whereAllAreOfOneMindSoIsTheDecision() {
        var estimate = refined(answers("ant bee,ant bee,ant bee", "cat,cat,cat", "ant,ant,ant"));

        assertThat(estimate.label(0)).isEqualTo(set("ant bee"));
        assertThat(estimate.label(1)).isEqualTo(set("cat"));
        assertThat(estimate.confidence(2)).isGreaterThan(0.8);
    }

    @Test
    void tenThousandLabelsOfOneTaskAreDecided() {
        var refinement = new SetRefinement(ANIMALS);
        for (var tasker = 0; tasker < 10_000; tasker++) {
            refinement.add(0, tasker, set(tasker % 10 < 7 ? "ant" : "bee cat"));
        }

        var estimate = refinement.refine();

        assertThat(estimate.label(0)).isEqualTo(set("ant"));
        assertThat(estimate.confidence(0)).isBetween(0.99, 1.0);
    }

    @Test
    void oneTaskerForAllTasksIsBelieved() {
        var refinement = new SetRefinement(ANIMALS);
        for (var task = 0; task < 50; task++) {
            refinement.add(task, 0, set(task % 2 == 0 ? "ant" : "ant bee"));
        }

        var estimate = refinement.refine();

        assertThat(estimate.label(0)).isEqualTo(set("ant"));
        assertThat(estimate.label(1)).isEqualTo(set("ant bee"));
    }

    @Test
    void aHundredClassesFitInTwoWordsEach() {
        var names = new ArrayList<String>();
        for (var place = 0; place < 100; place++) {
            names.add("class-" + place);
        }
        var refinement = new SetRefinement(new ChoicesKind(names));
        for (var tasker = 0; tasker < 5; tasker++) {
            refinement.add(0, tasker, set("class-0 class-63 class-64 class-99"));
            refinement.add(1, tasker, set("class-1"));
        }

        assertThat(refinement.refine().label(0)).isEqualTo(set("class-0 class-63 class-64 class-99"));
        assertThat(refinement.refine().label(1)).isEqualTo(set("class-1"));
    }

    @Test
    void aLabelThatDoesNotFitIsRefused() {
        var refinement = new SetRefinement(ANIMALS);

        assertThatThrownBy(() -> refinement.add(0, 0, set("dog")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("label.values: \"dog\" (expected one of: ant, bee, cat)");
    }

    private static List<Boolean> sameLabels(Estimate one, Estimate other) {
        var same = new ArrayList<Boolean>();
        for (var task = 0; task < one.tasks(); task++) {
            same.add(one.label(task).equals(other.label(task)));
        }
        return same;
    }

    private static Estimate repeated(SimulatedSets crowd) {
        var collector = new AnswerCollector();
        crowd.answers().forEach(given -> collector.add(given.task(), given.tasker()));
        var sorted = collector.sorted();
        var labels = Arrays.stream(sorted.order())
                .<Label>mapToObj(place -> crowd.answers().get(place).label())
                .toList();
        return new RepeatedDecisions(DecisionMethod.DAWID_SKENE)
                .refine(new LabelTable(crowd.kind(), sorted.rows(), labels::get, Map.of()));
    }

    /** Each text is a task, whose answers stand between commas and come from taskers 0, 1, 2, ... */
    private static List<SimulatedSets.Given> answers(String... tasks) {
        var answers = new ArrayList<SimulatedSets.Given>();
        for (var task = 0; task < tasks.length; task++) {
            var given = tasks[task].split(",", -1);
            for (var tasker = 0; tasker < given.length; tasker++) {
                answers.add(new SimulatedSets.Given(task, tasker, set(given[tasker].strip())));
            }
        }
        return answers;
    }

    private static Estimate refined(List<SimulatedSets.Given> answers) {
        return refined(ANIMALS, answers);
    }

    private static Estimate refined(ChoicesKind kind, List<SimulatedSets.Given> answers) {
        var refinement = new SetRefinement(kind);
        for (var given : answers) {
            Choices label = given.label();
            refinement.add(given.task(), given.tasker(), label);
        }
        return refinement.refine();
    }
}
