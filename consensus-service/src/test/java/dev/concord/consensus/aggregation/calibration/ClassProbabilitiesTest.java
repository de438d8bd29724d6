package dev.concord.consensus.aggregation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ClassProbabilitiesTest {

    private static final List<String> CLASSES = List.of("a", "b", "c");

    @Test
    void theOthersShareWhatIsLeftByPriorTimesLikelihood() {
        var prior = Map.of("a", 0.5, "b", 0.3, "c", 0.2);
        var label = Map.of("a", Math.log(0.8), "b", Math.log(0.1), "c", Math.log(0.3));

        var probabilities = ClassProbabilities.of(CLASSES, "a", 0.7, prior, List.of(label));

        // b : c = .3 x .1 : .2 x .3 = 1 : 2
        assertThat(probabilities).containsExactly(new double[] {0.7, 0.1, 0.2}, within(1e-12));
    }

    @Test
    void withoutPriorOrEvidenceTheyShareEvenly() {
        var expected = new double[] {0.2, 0.6, 0.2};

        assertThat(ClassProbabilities.of(CLASSES, "b", 0.6, Map.of(), List.of()))
                .containsExactly(expected, within(1e-12));
        assertThat(ClassProbabilities.of(CLASSES, "b", 0.6, Map.of("b", 1.0), List.of(Map.of())))
                .containsExactly(expected, within(1e-12));
    }

    @Test
    void aControlTaskLeavesNothing() {
        var label = Map.of("a", -0.1, "b", -2.0, "c", -3.0);

        assertThat(ClassProbabilities.of(CLASSES, "b", 1, Map.of("b", 1.0), List.of(label)))
                .containsExactly(0, 1, 0);
    }

    @Test
    void likelihoodsBeyondADoublesReachStillCount() {
        var prior = Map.of("a", 0.4, "b", 0.3, "c", 0.3);
        var label = Map.of("a", 0.0, "b", -5000.0, "c", -5000.0);

        assertThat(ClassProbabilities.of(CLASSES, "a", 0.9, prior, List.of(label, label)))
                .containsExactly(new double[] {0.9, 0.05, 0.05}, within(1e-12));
    }

    @Test
    void aClassThatIsNoneIsRefused() {
        assertThatThrownBy(() -> ClassProbabilities.of(CLASSES, "d", 0.9, Map.of(), List.of()))
                .hasMessage("label.value: \"d\" (expected one of: a, b, c)");
    }
}
