package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.AnswerCollector;
import dev.concord.consensus.aggregation.Estimate;
import dev.concord.consensus.aggregation.catalog.Refinements;
import dev.concord.consensus.aggregation.scale.batch.ScaleMethod;
import dev.concord.consensus.aggregation.scale.batch.ScaleTable;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Recorded ratings of emotions, refined as a whole, come out as close as measured, and the default closest. */
final class RefinedEmotionsTest {

    private static final ScaleKind KIND = new ScaleKind(-100, 100, 10);

    @ParameterizedTest
    @CsvSource({"mean, 12.02, 17.84", "median, 13.53, 21.26", "catd, 11.96, 18.63"})
    void methodsForComparisonAreAsCloseAsPublished(String method, double meanAbsolute, double rootMeanSquare) {
        var crowd = RecordedCrowd.scale("emotion", KIND);

        var estimate = ScaleMethod.named(method).refinement().refine(table(crowd));

        assertThat(meanAbsoluteError(crowd, estimate)).isEqualTo(meanAbsolute, within(0.006));
        assertThat(rootMeanSquareError(crowd, estimate)).isEqualTo(rootMeanSquare, within(0.006));
    }

    @Test
    void theDefaultIsCloserThanAll() {
        var crowd = RecordedCrowd.scale("emotion", KIND);
        var refinement = Refinements.of(KIND, DecisionMethod.ROBUST_MEAN);
        crowd.labels().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));

        var estimate = refinement.refine();

        System.out.printf(
                "emotion, refined: mean absolute error %.3f, root mean square %.3f%n",
                meanAbsoluteError(crowd, estimate), rootMeanSquareError(crowd, estimate));
        assertThat(meanAbsoluteError(crowd, estimate)).isLessThan(11.8);
    }

    @ParameterizedTest
    @CsvSource({"20, 0.12", "50, 0.1"})
    void controlTasksMakeItsConfidenceHonest(int controls, double limit) {
        var crowd = RecordedCrowd.scale("emotion", KIND);
        var tasks = new ArrayList<>(crowd.truth().keySet());
        var sum = 0.0;
        for (var seed = 1; seed <= 10; seed++) {
            Collections.shuffle(tasks, new Random(seed));
            var refinement = Refinements.of(KIND, DecisionMethod.ROBUST_MEAN);
            crowd.labels().forEach(given -> refinement.add(given.task(), given.tasker(), given.label()));
            tasks.subList(0, controls).forEach(task -> refinement.control(task, label(crowd, task)));
            var estimate = refinement.refine();
            sum += tasks.subList(controls, tasks.size()).stream()
                    .mapToDouble(
                            task -> estimate.confidence(task) - (Math.abs(error(crowd, estimate, task)) <= 10 ? 1 : 0))
                    .average()
                    .orElseThrow();
        }

        System.out.printf("emotion, %d controls: confidence minus hits %.3f%n", controls, sum / 10);
        assertThat(Math.abs(sum / 10)).isLessThan(limit);
    }

    private static ScaleTable table(Crowd crowd) {
        var answers = new AnswerCollector();
        crowd.labels().forEach(given -> answers.add(given.task(), given.tasker()));
        var sorted = answers.sorted();
        var values = new double[sorted.order().length];
        for (var place = 0; place < values.length; place++) {
            values[place] = value(crowd.labels().get(sorted.order()[place]).label());
        }
        return new ScaleTable(sorted.rows(), values, KIND, Map.of());
    }

    private static double meanAbsoluteError(Crowd crowd, Estimate estimate) {
        return errors(crowd, estimate).map(Math::abs).average().orElseThrow();
    }

    private static double rootMeanSquareError(Crowd crowd, Estimate estimate) {
        return Math.sqrt(
                errors(crowd, estimate).map(error -> error * error).average().orElseThrow());
    }

    private static DoubleStream errors(Crowd crowd, Estimate estimate) {
        return crowd.truth().keySet().stream().mapToDouble(task -> error(crowd, estimate, task));
    }

    private static double error(Crowd crowd, Estimate estimate, int task) {
        return value(estimate.label(task)) - value(label(crowd, task));
    }

    private static Label label(Crowd crowd, int task) {
        return Objects.requireNonNull(crowd.truth().get(task));
    }

    private static double value(Label label) {
        return ((Scale) label).value();
    }
}
