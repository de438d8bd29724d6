package dev.concord.consensus.aggregation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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

    @Test
    void aroundAnotherMiddleItIsTheSumOfBothSides() {
        assertThat(StudentT.around(0, 2.228, 10)).isEqualTo(0.95, within(0.0003));
        // One half lies below 0, and 0.475 between 0 and 2.228.
        assertThat(StudentT.around(1.114, 1.114, 10)).isEqualTo(0.475, within(0.0003));
        assertThat(StudentT.around(-1.114, 1.114, 10)).isEqualTo(0.475, within(0.0003));
    }
}
