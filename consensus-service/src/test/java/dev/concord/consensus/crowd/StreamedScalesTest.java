package dev.concord.consensus.crowd;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.scale.batch.ScaleCrowd;
import dev.concord.consensus.aggregation.scale.batch.ScaleCrowd.Trouble;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.Overlap;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Numbers decided as they arrive, before any refinement: what is the matter with a crowd is seen through. */
final class StreamedScalesTest {

    private static final int SEEDS = 3;
    private static final Overlap FIVE = new Overlap(5, 5);

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theyAreNearerThanThePlainMean(Trouble trouble) {
        assertThat(streamed(trouble)).isLessThan(plain(trouble));
    }

    @ParameterizedTest
    @EnumSource(names = {"BIAS", "SOME_BIASED", "SPAM", "CONSTANT"})
    void biasAndAnswersWithoutSenseAreTakenOff(Trouble trouble) {
        assertThat(streamed(trouble)).isLessThan(0.8 * plain(trouble));
    }

    private static double streamed(Trouble trouble) {
        return mean(
                trouble,
                "streamed",
                made -> new SimulatedProject(crowd(made), DecisionMethod.ROBUST_MEAN, FIVE)
                        .labelled(1)
                        .unrefined()
                        .meanAbsoluteError());
    }

    private static double plain(Trouble trouble) {
        return mean(trouble, "plain mean", made -> {
            var rows = made.table().rows();
            var error = 0.0;
            for (var task = 0; task < rows.tasks(); task++) {
                var labels = 0.0;
                var sum = 0.0;
                for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                    if (isAccepted(made.table().values()[answer])) {
                        labels++;
                        sum += made.table().values()[answer];
                    }
                }
                error += Math.abs(sum / labels - made.truths().get(task));
            }
            return error / rows.tasks();
        });
    }

    private static double mean(Trouble trouble, String method, ToDoubleFunction<ScaleCrowd> error) {
        var mean = LongStream.rangeClosed(1, SEEDS)
                .mapToDouble(seed -> error.applyAsDouble(ScaleCrowd.with(trouble, seed)))
                .average()
                .orElseThrow();
        System.out.printf("%s, seeds 1 to %d: %s %.2f off%n", trouble, SEEDS, method, mean);
        return mean;
    }

    private static Crowd crowd(ScaleCrowd made) {
        var rows = made.table().rows();
        var labels = new ArrayList<Crowd.Given>();
        var truths = new HashMap<Integer, Label>();
        for (var task = 0; task < rows.tasks(); task++) {
            truths.put(task, new Scale(made.truths().get(task)));
            for (var answer = rows.first(task); answer < rows.first(task + 1); answer++) {
                var value = made.table().values()[answer];
                if (isAccepted(value)) {
                    labels.add(new Crowd.Given(task, rows.tasker(answer), new Scale(value)));
                }
            }
        }
        return new Crowd(ScaleCrowd.KIND, rows.tasks(), labels, truths);
    }

    /** What is beyond the scale is refused before it gets here. */
    private static boolean isAccepted(double value) {
        return ScaleCrowd.KIND.problemWith(new Scale(value)).isEmpty();
    }
}
