package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GammaTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0", "0.5, 0.5723649429247001", "5, 3.1780538303479458", "1000.5, 5908.674175848678"})
    void theLogarithmIsThatOfTheTables(double argument, double value) {
        assertThat(Gamma.log(argument)).isEqualTo(value, within(1e-9));
    }
}
