package dev.concord.consensus.aggregation.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.Answer;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.Question;
import dev.concord.consensus.aggregation.SkillSum;
import dev.concord.consensus.aggregation.Stage;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.ErrorMoments;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RobustMeanTest {

    private static final ScaleKind KIND = new ScaleKind(0, 100, 5);
    private static final ErrorMoments SUM_OF_EXTREMES =
            (ErrorMoments) SkillSum.plus(ErrorMoments.of(1e70, 1e70), ErrorMoments.of(-1e70, 1e70));
    private static final ScaleSkills NONE = ScaleSkills.of(KIND, Map.of());

    @Test
    void withoutSkillsItIsTheMean() {
        assertThat(value(new RobustMean(NONE).decide(question(40, 50, 60)))).isEqualTo(50, within(1e-9));
    }

    @Test
    void aPreciseTaskerWeighsMoreThanANoisyOne() {
        var skills = ScaleSkills.of(
                KIND, Map.of(tasker(1), new ErrorMoments(500, 0, 500), tasker(2), new ErrorMoments(500, 0, 200_000)));

        var decision = new RobustMean(skills).decide(question(40, 60));

        assertThat(value(decision)).isLessThan(45);
        assertThat(decision.parts().get(0).weight()).isGreaterThan(1);
        assertThat(decision.parts().get(1).weight()).isLessThan(1);
    }

    @Test
    void equalLabelsAtTheEndOfTheScaleStayOnIt() {
        var seed = 20_261_127L;
        var random = new Random(seed);
        for (var draw = 0; draw < 200; draw++) {
            var skills = ScaleSkills.of(
                    KIND,
                    Map.of(
                            tasker(1), new ErrorMoments(500, 0, random.nextDouble(100_000)),
                            tasker(2), new ErrorMoments(500, 0, random.nextDouble(100_000)),
                            tasker(3), new ErrorMoments(500, 0, random.nextDouble(100_000))));

            var value = value(new RobustMean(skills).decide(question(100, 100, 100)));

            assertThat(value).as("seed %d, draw %d", seed, draw).isEqualTo(100);
        }
    }

    @Test
    void aSlipOfTheKeyHardlyMovesTheValue() {
        var precise = ScaleSkills.of(KIND, Map.of(tasker(9), new ErrorMoments(1000, 0, 4000)));

        assertThat(value(new RobustMean(precise).decide(question(10, 11, 9, 10, 100))))
                .isLessThan(13);
    }

    @Test
    void confidenceIsHighWhereLabelsAgreeAndLowWhereTheyDoNot() {
        var agreed = new RobustMean(NONE).decide(question(50, 50, 51, 49, 50)).confidence();
        var scattered = new RobustMean(NONE).decide(question(5, 50, 95, 30, 70)).confidence();

        assertThat(agreed).isGreaterThan(0.7);
        assertThat(scattered).isLessThan(0.4);
    }

    @Test
    void aLabelAgreesWithinTheTolerance() {
        assertThat(new RobustMean(NONE).decide(question(45, 50, 55, 30, 70)).parts())
                .extracting(Decision.Part::agrees)
                .containsExactly(true, true, true, false, false);
    }

    @Test
    void deviationsAreThoseOfTheOthersMeanScaledBack() {
        var evidence = new RobustMean(NONE).decide(question(40, 60)).evidence();

        // Two labels twenty apart: each has half of the variance of their difference.
        assertThat(evidence).isInstanceOfSatisfying(Deviations.class, deviations -> {
            assertThat(deviations.values().get(0)).isEqualTo(-Math.sqrt(200), within(1e-9));
            assertThat(deviations.values().get(1)).isEqualTo(Math.sqrt(200), within(1e-9));
        });
    }

    @Test
    void aTasksOwnDeviationsAreLeftOut() {
        var sent = new Deviations(List.of(30.0, 0.0), null);
        var without = new RobustMean(skillsOf(new ErrorMoments(50, 0, 5_000))).decide(question(40, 60));
        var with = new RobustMean(skillsOf(new ErrorMoments(51, 30, 5_900)))
                .decide(new Question(KIND, null, question(40, 60).answers(), sent, Stage.CLOSING));

        assertThat(value(with)).isEqualTo(value(without), within(0.2));
    }

    @Test
    void theAnswerOfAControlTaskStandsAndMeasuresTheTasker() {
        var control = new Question(KIND, new Scale(70), question(60).answers(), Evidence.NONE, Stage.OPEN);

        var decision = new RobustMean(NONE).decide(control);

        assertThat(value(decision)).isEqualTo(70);
        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.evidence()).isEqualTo(new Deviations(List.of(-10.0), 50.0));
    }

    @Test
    void whatATaskerUsuallyErrsByIsTakenOff() {
        var taskers = new HashMap<TaskerId, ErrorMoments>();
        for (var tasker = 1; tasker <= 6; tasker++) {
            var bias = tasker % 2 == 1 ? 15 : -15;
            taskers.put(tasker(tasker), errors(difference -> bias + difference));
        }

        var value = value(new RobustMean(ScaleSkills.of(KIND, taskers)).decide(question(65, 35, 65)));

        assertThat(value).isBetween(49.0, 51.0);
    }

    @Test
    void whoAlwaysGivesTheSameHardlyMovesTheValue() {
        var taskers = new HashMap<TaskerId, ErrorMoments>();
        for (var tasker = 1; tasker <= 6; tasker++) {
            taskers.put(tasker(tasker), errors(difference -> difference));
        }
        taskers.put(tasker(3), sum(40, truth -> ErrorMoments.of(90 - truth, 90 - 50)));

        var known = new RobustMean(ScaleSkills.of(KIND, taskers)).decide(question(20, 22, 90));

        assertThat(value(known)).as("the plain mean is 44").isLessThan(35);
    }

    @Test
    void aCrowdOfEqualsIsNotCorrected() {
        var taskers = new HashMap<TaskerId, ErrorMoments>();
        for (var tasker = 1; tasker <= 6; tasker++) {
            taskers.put(tasker(tasker), errors(difference -> difference));
        }

        var byLines = new RobustMean(ScaleSkills.of(KIND, taskers)).decide(question(70, 75, 79));
        taskers.replaceAll((_, known) -> new ErrorMoments(known.count(), known.sum(), known.sumOfSquares()));
        var byScatter = new RobustMean(ScaleSkills.of(KIND, taskers)).decide(question(70, 75, 79));
        assertThat(value(byLines)).isEqualTo(value(byScatter), within(0.05));
    }

    @Test
    void ofTaskersWhoseLabelsAreNotKnownOnlyScatterIs() {
        var skills = ScaleSkills.of(
                KIND, Map.of(tasker(1), new ErrorMoments(50, 500, 6_000), tasker(2), new ErrorMoments(50, 0, 6_000)));

        assertThat(value(new RobustMean(skills).decide(question(60, 40)))).isEqualTo(50, within(1e-9));
    }

    @Test
    void anOrderedGradeIsDecidedAsOne() {
        var grades = new ScaleKind(1, 5, 1, 1.0);

        var decision = new RobustMean(ScaleSkills.of(grades, Map.of())).decide(question(grades, 3, 4, 4, 2, 4));

        assertThat(decision.label()).isEqualTo(new Scale(3));
        assertThat(decision.parts()).extracting(Decision.Part::agrees).containsExactly(true, true, true, true, true);
    }

    @Test
    void aGradeIsAsSureAsAllThatIsRoundedToIt() {
        var number = new ScaleKind(1, 5, 0.5);
        var grade = new ScaleKind(1, 5, 0.5, 1.0);

        // Within half a step lies what the grade stands for, and no other grade is within the tolerance.
        assertThat(new RobustMean(ScaleSkills.of(grade, Map.of()))
                        .decide(question(grade, 2, 3, 4))
                        .confidence())
                .isEqualTo(
                        new RobustMean(ScaleSkills.of(number, Map.of()))
                                .decide(question(number, 2, 3, 4))
                                .confidence(),
                        within(1e-12));
    }

    @Test
    void aGradeIsLessSureTheFartherTheMeanIsFromIt() {
        var grades = new ScaleKind(1, 5, 0.5, 1.0);
        var rule = new RobustMean(ScaleSkills.of(grades, Map.of()));

        assertThat(rule.decide(question(grades, 3, 3, 3, 4)).confidence())
                .isLessThan(rule.decide(question(grades, 3, 3, 3, 3)).confidence());
        assertThat(rule.decide(question(grades, 3, 3, 3, 4)).label()).isEqualTo(new Scale(3));
    }

    @Test
    void aNewcomerWhoseFirstLabelIsNotAddedUpYetIsNotCorrected() {
        var taskers = new HashMap<TaskerId, ErrorMoments>();
        for (var tasker = 2; tasker <= 7; tasker++) {
            var bias = tasker % 2 == 0 ? 15 : -15;
            taskers.put(tasker(tasker), errors(difference -> bias + difference));
        }
        var skills = ScaleSkills.of(KIND, taskers);

        var error = skills.error(tasker(1), 95, ErrorMoments.of(15, 45));

        assertThat(error.difference()).isZero();
        assertThat(error.variance()).isEqualTo(skills.usualVariance(), within(1e-9));
    }

    @Test
    void aScaleAsWideAsAnyIsDecided() {
        var widest = new ScaleKind(-1e70, 1e70, 1e69);
        var skills = ScaleSkills.of(
                widest,
                Map.of(
                        tasker(1), SUM_OF_EXTREMES,
                        tasker(2), ErrorMoments.of(-1e70, -1e70),
                        tasker(3), ErrorMoments.of(1e69, 1e70)));

        assertThat(value(new RobustMean(skills).decide(question(widest, -1e70, 1e70, 5e69))))
                .isBetween(-1e70, 1e70);
    }

    @Test
    void whatATaskerIsKnownToErrByHidesNothingOfIt() {
        assertThat(HiddenError.deviation(70, 50, 50, 0.5)).isEqualTo(20);
        assertThat(HiddenError.deviation(60, 60, 50, 0.5)).isEqualTo(10 * Math.sqrt(2), within(1e-9));
        assertThat(HiddenError.deviation(60, 60, 50, 1)).isEqualTo(10 / Math.sqrt(0.1), within(1e-9));
    }

    /** What a tasker with errors of -3 to 3 differs by on tasks from 10 to 90. */
    private static ErrorMoments errors(DoubleUnaryOperator changed) {
        var turn = new int[1];
        return sum(40, truth -> {
            var difference = changed.applyAsDouble(turn[0]++ % 7 - 3);
            return ErrorMoments.of(difference, truth + difference - 50);
        });
    }

    private static ErrorMoments sum(int tasks, DoubleFunction<ErrorMoments> moments) {
        return IntStream.range(0, tasks)
                .mapToObj(task -> moments.apply(10 + 80.0 * task / (tasks - 1)))
                .reduce(ErrorMoments.NONE, (one, other) -> (ErrorMoments) SkillSum.plus(one, other));
    }

    private static ScaleSkills skillsOf(ErrorMoments first) {
        return ScaleSkills.of(KIND, Map.of(tasker(1), first, tasker(2), new ErrorMoments(100, 0, 10_000)));
    }

    private static double value(Decision decision) {
        return ((Scale) decision.label()).value();
    }

    private static Question question(double... values) {
        return question(KIND, values);
    }

    private static Question question(ScaleKind kind, double... values) {
        var answers = new ArrayList<Answer>();
        for (var tasker = 1; tasker <= values.length; tasker++) {
            answers.add(new Answer(tasker(tasker), new Scale(values[tasker - 1])));
        }
        return new Question(kind, null, answers, Evidence.NONE, Stage.OPEN);
    }

    private static TaskerId tasker(int number) {
        return SampleProject.taskerId(number);
    }
}
