package dev.concord.local.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

final class MeasuresTest {

    @Test
    void accuracyIsTheShareOfKnownAnswersThatWereFound() {
        var measures = ChoiceMeasures.of(
                Map.of("1", "a", "2", "b", "3", "b", "unknown", "a"), Map.of("1", "a", "2", "a", "3", "b", "4", "b"));

        assertThat(measures.accuracy()).isEqualTo(0.5);
    }

    @Test
    void f1IsOfClassOneOfTwo() {
        // Two of three said to be 1 are, and two of three that are 1 were found.
        var measures = ChoiceMeasures.of(
                Map.of("1", "1", "2", "1", "3", "1", "4", "0", "5", "0"),
                Map.of("1", "1", "2", "1", "3", "0", "4", "1", "5", "0"));

        assertThat(measures.f1()).isCloseTo(2.0 / 3, within(1e-12));
        assertThat(measures.macroF1()).isCloseTo((2.0 / 3 + 0.5) / 2, within(1e-12));
        assertThat(measures.mae()).isNull();
    }

    @Test
    void f1DoesNotApplyToMoreClassesOrOtherNames() {
        assertThat(ChoiceMeasures.of(Map.of("1", "1"), Map.of("1", "1", "2", "2", "3", "3"))
                        .f1())
                .isNull();
        assertThat(ChoiceMeasures.of(Map.of("1", "a"), Map.of("1", "a", "2", "b"))
                        .f1())
                .isNull();
    }

    @Test
    void aClassThatWasSaidButNeverMeantCountsInMacroF1() {
        var measures = ChoiceMeasures.of(Map.of("1", "a", "2", "c"), Map.of("1", "a", "2", "b"));

        assertThat(measures.macroF1()).isCloseTo(1.0 / 3, within(1e-12));
    }

    @Test
    void errorsOfNumbers() {
        var measures = ScaleMeasures.of(Map.of("1", 10.0, "2", -4.0), Map.of("1", 7.0, "2", 0.0, "3", 99.0));

        assertThat(measures.mae()).isEqualTo(3.5);
        assertThat(measures.rmse()).isCloseTo(Math.sqrt(12.5), within(1e-12));
        assertThat(measures.accuracy()).isNull();
    }

    @Test
    void nothingIsMeasuredWithoutKnownAnswers() {
        assertThat(ChoiceMeasures.of(Map.of("1", "a"), Map.of())).isEqualTo(Measures.NONE);
        assertThat(ScaleMeasures.of(Map.of("1", 1.0), Map.of())).isEqualTo(Measures.NONE);
    }

    @Test
    void percentilesAreNearestRanks() {
        assertThat(Latency.ofSorted(List.of())).isEqualTo(new Latency(null, null));
        assertThat(Latency.ofSorted(List.of(7L))).isEqualTo(new Latency(7L, 7L));
        assertThat(Latency.ofSorted(LongStream.rangeClosed(1, 200).boxed().toList()))
                .isEqualTo(new Latency(100L, 198L));
    }
}
