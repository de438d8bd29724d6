package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ChiSquaredTest {

    @ParameterizedTest
    @CsvSource({
        "0.025, 1, 0.0009820691171752583",
        "0.025, 10, 3.2469727802368396",
        "0.95, 3, 7.814727903251179",
        "0.025, 10000, 9724.718377389798",
        "0.5, 2, 1.3862943611198906"
    })
    void theQuantileIsThatOfTheTables(double share, double degrees, double value) {
        assertThat(ChiSquared.quantile(share, degrees)).isEqualTo(value, within(1e-6 * value));
        assertThat(ChiSquared.log10Above(value, degrees)).isEqualTo(Math.log10(1 - share), within(1e-8));
    }

    @Test
    void theFarTailDoesNotUnderflow() {
        assertThat(ChiSquared.log10Above(5000, 3)).isEqualTo(-1084.0, within(0.5));
    }
}
