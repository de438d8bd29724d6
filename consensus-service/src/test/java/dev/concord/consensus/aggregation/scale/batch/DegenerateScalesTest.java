package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.contracts.label.ScaleKind;
import java.util.Map;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every method decides what little there is to decide, and never with a number that is none. */
final class DegenerateScalesTest {

    private static final ScaleKind KIND = new ScaleKind(0, 100, 5);

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void noLabelsAreNoTasks(ScaleMethod method) {
        assertThat(refined(method, 0, 1, task -> task, _ -> 0).tasks()).isZero();
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void aSingleLabelIsTheValue(ScaleMethod method) {
        var estimate = refined(method, 1, 1, tasker -> tasker, _ -> 42);

        assertThat(estimate.value(0)).isEqualTo(42, within(1e-9));
        assertThat(estimate.confidence(0)).isBetween(0.2, 0.6);
        assertThat(estimate.skill(0)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void whereAllLabelsAreEqualTheyAreTheValue(ScaleMethod method) {
        var estimate = refined(method, 20, 5, answer -> answer % 7, _ -> 30);

        for (var task = 0; task < 20; task++) {
            assertThat(estimate.value(task)).isEqualTo(30, within(1e-9));
            assertThat(estimate.confidence(task)).isGreaterThan(0.9);
        }
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void theOnlyTaskerIsBelieved(ScaleMethod method) {
        var estimate = refined(method, 50, 1, _ -> 0, answer -> 2 * answer);

        for (var task = 0; task < 50; task++) {
            assertThat(estimate.value(task)).isEqualTo(2 * task, within(1e-4));
        }
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void aScaleOfTwoPointsIsDecidedByTheMostOfFive(ScaleMethod method) {
        var random = new Random(1);
        var estimate = refined(
                method,
                200,
                5,
                answer -> answer % 11,
                answer -> random.nextDouble() < 0.9 == isHigh(answer / 5) ? 100 : 0);

        for (var task = 0; task < 200; task++) {
            assertThat(estimate.value(task)).isBetween(0.0, 100.0);
        }
        // Of taskers who are alike, this one method comes to trust one alone.
        assertThat(shareOnTheRightSide(estimate)).isGreaterThan(method == ScaleMethod.CATD ? 0.85 : 0.97);
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void tenThousandLabelsOfOneTaskAreDecided(ScaleMethod method) {
        var random = new Random(2);
        var estimate = refined(method, 1, 10_000, answer -> answer, _ -> 50 + 10 * random.nextGaussian());

        assertThat(estimate.value(0)).isEqualTo(50, within(0.5));
        assertThat(estimate.confidence(0)).isGreaterThan(0.7);
        assertThat(estimate.decision(0).parts()).hasSize(10_000);
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void mostlyZerosStayZero(ScaleMethod method) {
        var estimate = refined(method, 100, 5, answer -> answer % 13, answer -> answer % 50 == 0 ? 80 : 0);

        assertThat(estimate.value(1)).isEqualTo(0, within(2.0));
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void aTaskWithoutAnswersIsRefused(ScaleMethod method) {
        var answers = new AnswerCollector();
        answers.add(2, 0);
        var table = new ScaleTable(answers.sorted().rows(), new double[] {7}, KIND, Map.of(1, 3.0, 9, 4.0));

        var estimate = method.refinement().refine(table);

        assertThat(estimate.value(2)).isEqualTo(7, within(1e-9));
        assertThatThrownBy(() -> estimate.value(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task: 1 (expected: one that has answers)");
    }

    @ParameterizedTest
    @EnumSource(ScaleMethod.class)
    void controlTasksAloneAreWhatIsKnown(ScaleMethod method) {
        var answers = new AnswerCollector();
        answers.add(0, 0);
        answers.add(0, 1);
        var table = new ScaleTable(answers.sorted().rows(), new double[] {7, 9}, KIND, Map.of(0, 3.0));

        var decision = method.refinement().refine(table).decision(0);

        assertThat(decision.confidence()).isEqualTo(1);
        assertThat(decision.parts()).extracting(part -> part.agrees()).containsExactly(true, false);
    }

    private static ScaleEstimate refined(
            ScaleMethod method, int tasks, int overlap, IntUnaryOperator tasker, ValueOf value) {
        var answers = new AnswerCollector();
        var values = new double[tasks * overlap];
        for (var answer = 0; answer < values.length; answer++) {
            answers.add(answer / overlap, tasker.applyAsInt(answer));
            values[answer] = value.of(answer);
        }
        return method.refinement().refine(new ScaleTable(answers.sorted().rows(), values, KIND, Map.of()));
    }

    private static boolean isHigh(int task) {
        return task % 2 == 0;
    }

    private static double shareOnTheRightSide(ScaleEstimate estimate) {
        var right = 0;
        for (var task = 0; task < estimate.tasks(); task++) {
            right += estimate.value(task) > 50 == isHigh(task) ? 1 : 0;
        }
        return right / (double) estimate.tasks();
    }

    /** The label by the number of the answer. */
    @FunctionalInterface
    private interface ValueOf {

        double of(int answer);
    }
}
