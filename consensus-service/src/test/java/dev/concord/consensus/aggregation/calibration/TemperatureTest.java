package dev.concord.consensus.aggregation.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.measure.Reliability;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class TemperatureTest {

    @Test
    void withoutControlTasksProbabilitiesStayAsTheyAre() {
        var temperature = Temperature.fitted(List.of());

        assertThat(temperature).isEqualTo(Temperature.NEUTRAL);
        assertThat(temperature.applied(new double[] {0.2, 0.8})).containsExactly(0.2, 0.8);
    }

    @Test
    void whoIsTooSureIsCooledToWhatTheControlTasksShow() {
        // Claims .99 of a class that is right in four cases of five.
        var controls = new ArrayList<ClassForecast>();
        for (var control = 0; control < 500; control++) {
            controls.add(ClassForecast.of(new double[] {0.99, 0.01}, control % 5 == 0 ? 1 : 0));
        }

        var temperature = Temperature.fitted(controls);

        assertThat(temperature.beta()).isLessThan(1);
        assertThat(temperature.applied(new double[] {0.99, 0.01})[0]).isCloseTo(0.8, within(0.005));
    }

    @Test
    void whoIsTooUnsureIsMadeSurer() {
        var controls = new ArrayList<ClassForecast>();
        for (var control = 0; control < 400; control++) {
            controls.add(ClassForecast.of(new double[] {0.6, 0.2, 0.2}, control % 20 == 0 ? 1 : 0));
        }

        var temperature = Temperature.fitted(controls);

        assertThat(temperature.applied(new double[] {0.6, 0.2, 0.2})[0]).isCloseTo(0.95, within(0.01));
    }

    @Test
    void aFewControlTasksMoveItOnlySoFar() {
        var one = List.of(ClassForecast.of(new double[] {0.999, 0.001}, 1));

        var beta = Temperature.fitted(one).beta();

        assertThat(beta).isBetween(0.1, 0.9);
    }

    @Test
    void theOrderOfClassesByProbabilityStays() {
        for (var beta : new double[] {0.05, 0.5, 3}) {
            var applied = new Temperature(beta).applied(new double[] {0.1, 0.6, 0.3});

            assertThat(applied[1]).isGreaterThan(applied[2]);
            assertThat(applied[2]).isGreaterThan(applied[0]);
            assertThat(applied[0] + applied[1] + applied[2]).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void certaintyThatWasWrongIsNoCatastrophe() {
        var controls = List.of(
                ClassForecast.of(new double[] {1, 0}, 1),
                ClassForecast.of(new double[] {1, 0}, 0),
                ClassForecast.of(new double[] {0, 1}, 1));

        var applied = Temperature.fitted(controls).applied(new double[] {1, 0});

        assertThat(applied[0]).isBetween(0.5, 1.0);
        assertThat(applied[1]).isPositive();
    }

    @Test
    void itRecoversTheTemperatureOfASimulatedMethod() {
        var seed = 20_260_203L;
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var controls = new ArrayList<ClassForecast>();
        var reliability = new Reliability();
        for (var task = 0; task < 4000; task++) {
            var honest = random.nextDouble();
            var known = random.nextDouble() < honest ? 0 : 1;
            controls.add(ClassForecast.of(new Temperature(3).applied(new double[] {honest, 1 - honest}), known));
        }

        var temperature = Temperature.fitted(controls);

        assertThat(temperature.beta()).isCloseTo(1.0 / 3, within(0.02));
        for (var control : controls) {
            var applied = temperature.applied(control.probabilities());
            var best = applied[0] > applied[1] ? 0 : 1;
            reliability.add(applied[best], best == (control.truth()[0] == 1 ? 0 : 1));
        }
        assertThat(reliability.expectedCalibrationError()).isLessThan(0.03);
    }

    @Test
    void whatIsNoForecastIsRefused() {
        assertThatThrownBy(() -> ClassForecast.of(new double[] {0.5, 0.6}, 0)).hasMessageContaining("sum 1");
        assertThatThrownBy(() -> ClassForecast.of(new double[] {Double.NaN, 0.6}, 0))
                .hasMessageContaining("sum 1");
        assertThatThrownBy(() -> ClassForecast.of(new double[] {0.5, 0.5}, 2)).hasMessage("known: 2 (expected: 0..1)");
        assertThatThrownBy(() -> new Temperature(0)).hasMessage("beta: 0.0 (expected: above 0)");
    }
}
