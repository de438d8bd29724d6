package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the usual tables. */
final class StudentTTest {

    @ParameterizedTest
    @CsvSource({
        "12.706, 1, 0.95",
        "4.303, 2, 0.95",
        "3.182, 3, 0.95",
        "2.776, 4, 0.95",
        "0.741, 4, 0.5",
        "2.228, 10, 0.95",
        "2.262, 9, 0.95",
        "1.972, 201, 0.95",
        "0, 5, 0",
        "1e12, 6, 1"
    })
    void theProbabilityIsThatOfTheTables(double bound, int degrees, double probability) {
        assertThat(StudentT.within(bound, degrees)).isEqualTo(probability, within(0.0003));
    }
}
