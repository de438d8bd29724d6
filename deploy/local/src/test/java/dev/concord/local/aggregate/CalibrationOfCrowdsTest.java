package dev.concord.local.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.measure.Measure;
import dev.concord.local.recorded.LabelForm;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How honest the confidence of the usual method is on recorded work: by itself, and with control tasks over many draws. */
final class CalibrationOfCrowdsTest {

    private static final int DRAWS = 40;
    private static final int CONTROLS = 50;

    @Test
    void withoutControlTasksTheErrorOnProductsIsSmall() throws IOException {
        var crowd = SharedCrowds.load("product", LabelForm.CHOICE);

        var error = error(crowd, estimation(crowd).withoutControls());

        System.out.printf("product without controls: ece %.4f%n", error);
        assertThat(error).isLessThanOrEqualTo(0.03);
    }

    @ParameterizedTest
    @CsvSource({"product, 0.04", "face, 0.09"})
    void withFiftyControlTasksTheErrorOfAChoiceIsSmallOnAverage(String name, double most) throws IOException {
        var crowd = SharedCrowds.load(name, LabelForm.CHOICE);

        var errors = drawn(crowd, Measure.CALIBRATION_ERROR);

        print(name, "ece", errors);
        assertThat(mean(errors)).isLessThanOrEqualTo(most);
    }

    @Test
    void withFiftyControlTasksFourInFiveEmotionsLieWithinTheirInterval() throws IOException {
        var crowd = SharedCrowds.load("emotion", LabelForm.SCALE);

        var shares = drawn(crowd, Measure.COVERAGE);

        print("emotion", "coverage", shares);
        assertThat(mean(shares)).isBetween(0.77, 0.84);
    }

    /** One measure for each draw of control tasks, on the tasks that were not drawn. */
    private static List<Double> drawn(Crowd crowd, Measure measure) {
        var estimation = estimation(crowd);
        var unknowing = estimation.withoutControls();
        var values = new ArrayList<Double>();
        for (var seed = 1; seed <= DRAWS; seed++) {
            var outcome = estimation.withControls(crowd.drawn(CONTROLS, seed), unknowing);
            values.add(outcome.scored(crowd).measures().of(measure).orElseThrow());
        }
        return values;
    }

    private static EstimateCrowd estimation(Crowd crowd) {
        return EstimateCrowd.prepared(crowd, AggregateOptions.USUAL_METHOD, OptionalInt.empty());
    }

    private static double error(Crowd crowd, Outcome outcome) {
        return outcome.scored(crowd).measures().of(Measure.CALIBRATION_ERROR).orElseThrow();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    private static void print(String name, String measure, List<Double> values) {
        System.out.printf(
                "%s with %d controls, %d draws: %s %.4f in the mean, %.4f to %.4f%n",
                name,
                CONTROLS,
                DRAWS,
                measure,
                mean(values),
                values.stream().mapToDouble(Double::doubleValue).min().orElseThrow(),
                values.stream().mapToDouble(Double::doubleValue).max().orElseThrow());
    }
}
