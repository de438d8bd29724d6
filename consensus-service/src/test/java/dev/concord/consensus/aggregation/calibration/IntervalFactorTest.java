package dev.concord.consensus.aggregation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class IntervalFactorTest {

    @Test
    void aNormalErrorIsWithinOneDeviationAndAQuarterFourTimesInFive() {
        assertThat(IntervalFactor.NORMAL.factor()).isCloseTo(1.2815515655, within(1e-9));
        assertThat(Normal.within(1)).isCloseTo(0.6826894921, within(1e-9));
        assertThat(Normal.within(3)).isCloseTo(0.9973002039, within(1e-9));
        assertThat(Normal.within(0)).isZero();
        assertThat(Normal.within(50)).isEqualTo(1);
    }

    @Test
    void tooFewControlTasksLeaveItAsItIs() {
        var three = List.of(new ScaleForecast(9, 1), new ScaleForecast(9, 1), new ScaleForecast(9, 1));

        assertThat(IntervalFactor.fitted(three)).isEqualTo(IntervalFactor.NORMAL);
    }

    @Test
    void itIsTheQuantileOfErrorsInUnitsOfTheirDeviation() {
        // The ratios are 1 to 9: four in five of them, and one more for the one that is to come, is the eighth.
        var controls = new ArrayList<ScaleForecast>();
        for (var ratio = 9; ratio >= 1; ratio--) {
            controls.add(new ScaleForecast(ratio % 2 == 0 ? 2 * ratio : -2 * ratio, 2));
        }

        assertThat(IntervalFactor.fitted(controls).factor()).isEqualTo(8);
        assertThat(IntervalFactor.fitted(controls).halfWidth(0.5)).isEqualTo(4);
    }

    @Test
    void confidenceFallsWithTheFactorAndIsUnchangedByTheUsualOne() {
        for (var confidence : new double[] {0.05, 0.5, 0.95, 0.999}) {
            var deviation = IntervalFactor.deviation(confidence, 10);

            assertThat(IntervalFactor.NORMAL.confidence(deviation, 10)).isCloseTo(confidence, within(1e-9));
            assertThat(new IntervalFactor(3).confidence(deviation, 10)).isLessThan(confidence);
        }
    }

    @Test
    void boundlessConfidenceStandsForSomeDeviationToo() {
        assertThat(IntervalFactor.deviation(1, 10)).isPositive().isLessThan(2);
        assertThat(IntervalFactor.deviation(0, 10)).isFinite().isGreaterThan(1e6);
    }

    @Test
    void onAverageOverDrawsTheIntervalHoldsWhatItSays() {
        var seed = 20_260_204L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var held = 0;
        var draws = 4000;
        for (var draw = 0; draw < draws; draw++) {
            var controls = new ArrayList<ScaleForecast>();
            for (var control = 0; control < 20; control++) {
                controls.add(new ScaleForecast(2.5 * random.nextGaussian(), 1));
            }
            var halfWidth = IntervalFactor.fitted(controls).halfWidth(1);
            held += Math.abs(2.5 * random.nextGaussian()) <= halfWidth ? 1 : 0;
        }

        assertThat((double) held / draws).isBetween(0.79, 0.84);
    }

    @Test
    void controlTasksThatWereMetExactlyDoNotMakeAMethodInfallible() {
        var exact = List.of(
                new ScaleForecast(0, 1), new ScaleForecast(0, 1), new ScaleForecast(0, 1), new ScaleForecast(0, 1));

        assertThat(IntervalFactor.fitted(exact).factor()).isPositive();
    }

    @Test
    void whatIsNoForecastIsRefused() {
        assertThatThrownBy(() -> new ScaleForecast(Double.NaN, 1)).hasMessageContaining("error");
        assertThatThrownBy(() -> new ScaleForecast(1, 0)).hasMessage("deviation: 0.0 (expected: above 0)");
    }
}
