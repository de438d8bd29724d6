package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.scale.batch.ScaleCrowd.Trouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the default makes of crowds with one thing the matter with each. */
final class LatentScaleTest {

    private static final int SEEDS = 5;

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void itIsCloserToTheTruthThanTheMean(Trouble trouble) {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var crowd = ScaleCrowd.with(trouble, seed);

            var mean = crowd.meanAbsoluteError(new MeanOfLabels().refine(crowd.table()));
            var median = crowd.meanAbsoluteError(new MedianOfLabels().refine(crowd.table()));
            var catd = crowd.meanAbsoluteError(new ConfidenceAware().refine(crowd.table()));
            var latent = crowd.meanAbsoluteError(new LatentScale().refine(crowd.table()));

            System.out.printf(
                    "%s, seed %d: mean %.2f, median %.2f, catd %.2f, latent scale %.2f%n",
                    trouble, seed, mean, median, catd, latent);
            assertThat(latent).as("seed %d", seed).isLessThan(mean);
        }
    }

    @Test
    void spammersWeighNextToNothing() {
        var crowd = ScaleCrowd.with(Trouble.SPAM, 1);

        var estimate = new LatentScale().refine(crowd.table());

        for (var task = 0; task < estimate.tasks(); task++) {
            var parts = estimate.decision(task).parts();
            var first = crowd.table().rows().first(task);
            for (var answer = 0; answer < parts.size(); answer++) {
                if (crowd.table().rows().tasker(first + answer) < 10) {
                    assertThat(parts.get(answer).weight()).isLessThan(0.3);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void theTruthIsMetAboutAsOftenAsItSaysAndHardlyLess(Trouble trouble) {
        var said = 0.0;
        var met = 0.0;
        for (var seed = 1; seed <= SEEDS; seed++) {
            var crowd = ScaleCrowd.with(trouble, seed);
            var estimate = new LatentScale().refine(crowd.table());
            said += meanConfidence(estimate);
            met += shareMet(crowd, estimate);
        }

        System.out.printf("%s: confidence %.3f, met %.3f%n", trouble, said / SEEDS, met / SEEDS);
        assertThat(said / SEEDS).isBetween(met / SEEDS - 0.25, met / SEEDS + 0.05);
    }

    @Test
    void controlTasksShowWhoIsRightAmongMany() {
        var crowd = ScaleCrowd.with(Trouble.SPAM, 3);
        var without = new LatentScale().refine(crowd.table());
        var with = new LatentScale().refine(crowd.withControls(100).table());

        assertThat(errorFrom(100, crowd, with)).isLessThan(errorFrom(100, crowd, without) + 0.05);
        assertThat(with.value(5)).isEqualTo(crowd.truths().get(5));
        assertThat(with.confidence(5)).isEqualTo(1);
    }

    private static double meanConfidence(ScaleEstimate estimate) {
        return IntStream.range(0, estimate.tasks())
                .mapToDouble(estimate::confidence)
                .average()
                .orElseThrow();
    }

    private static double shareMet(ScaleCrowd crowd, ScaleEstimate estimate) {
        return IntStream.range(0, estimate.tasks())
                        .filter(task ->
                                Math.abs(estimate.value(task) - crowd.truths().get(task))
                                        <= ScaleCrowd.KIND.tolerance())
                        .count()
                / (double) estimate.tasks();
    }

    private static double errorFrom(int first, ScaleCrowd crowd, ScaleEstimate estimate) {
        return IntStream.range(first, estimate.tasks())
                .mapToDouble(
                        task -> Math.abs(estimate.value(task) - crowd.truths().get(task)))
                .average()
                .orElseThrow();
    }
}
