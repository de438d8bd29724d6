package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NormalCurveTest {

    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.025, -1.959963984540054",
        "0.9, 1.2815515655446004",
        "0.9999, 3.719016485455709",
        "1e-12, -7.034483825301132",
        "1e-100, -21.273453560965322"
    })
    void theQuantileIsThatOfTheTables(double share, double value) {
        assertThat(NormalCurve.quantile(share)).isEqualTo(value, within(1e-10));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, -0.1, Double.NaN})
    void aShareOutsideOfTheCurveIsRefused(double share) {
        assertThatThrownBy(() -> NormalCurve.quantile(share)).hasMessageContaining("above 0, below 1");
    }

    @Test
    void theCurveIsSymmetric() {
        assertThat(NormalCurve.quantile(0.01)).isEqualTo(-NormalCurve.quantile(0.99), within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0, -0.30103", "1.96, -1.602066", "-1.96, -0.010997", "10, -23.118", "100, -2173.87"})
    void theTailIsThatOfTheTables(double bound, double log10) {
        assertThat(NormalCurve.log10Above(bound)).isEqualTo(log10, within(1e-3 * Math.max(1, Math.abs(log10))));
    }
}
