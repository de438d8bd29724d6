package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.contracts.label.ScaleKind;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A crowd whose taskers err together is surer than it should be, and control tasks show it. */
final class SpreadFactorTest {

    private static final ScaleKind KIND = new ScaleKind(0, 100, 5);
    private static final int TASKS = 400;
    private static final int OVERLAP = 8;

    private final Random random = new Random(11);
    private final double[] truths = random.doubles(TASKS, 20, 80).toArray();
    private final AnswerCollector answers = new AnswerCollector();
    private final double[] values = new double[TASKS * OVERLAP];

    @Test
    void withoutControlTasksItIsOne() {
        label(10, 4);

        assertThat(refined(0).spreadFactor()).isEqualTo(1);
    }

    @Test
    void aCrowdThatErrsTogetherIsMadeLessSure() {
        label(10, 4);

        var without = refined(0);
        var with = refined(50);

        assertThat(with.spreadFactor()).isGreaterThan(1.5);
        assertThat(Math.abs(overconfidence(with))).isLessThan(0.1);
        assertThat(overconfidence(without)).isGreaterThan(0.15);
        assertThat(with.deviation(300)).isGreaterThan(without.deviation(300));
    }

    @Test
    void aCrowdThatErrsIndependentlyIsMadeSurer() {
        label(0, 10);

        assertThat(refined(100).spreadFactor()).isLessThan(1);
    }

    private void label(double together, double alone) {
        for (var task = 0; task < TASKS; task++) {
            var shared = together * random.nextGaussian();
            for (var label = 0; label < OVERLAP; label++) {
                values[task * OVERLAP + label] = truths[task] + shared + alone * random.nextGaussian();
                answers.add(task, (task + 7 * label) % 40);
            }
        }
    }

    private ScaleEstimate refined(int controls) {
        var known = new HashMap<Integer, Double>();
        for (var task = 0; task < controls; task++) {
            known.put(task, truths[task]);
        }
        return new LatentScale().refine(new ScaleTable(answers.sorted().rows(), values, KIND, Map.copyOf(known)));
    }

    private double overconfidence(ScaleEstimate estimate) {
        var sum = 0.0;
        for (var task = 100; task < TASKS; task++) {
            var met = Math.abs(estimate.value(task) - truths[task]) <= KIND.tolerance();
            sum += estimate.confidence(task) - (met ? 1 : 0);
        }
        return sum / (TASKS - 100);
    }
}
