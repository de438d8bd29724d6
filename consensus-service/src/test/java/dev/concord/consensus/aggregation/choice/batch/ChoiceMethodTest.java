package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.simulation.ChoiceScenario;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class ChoiceMethodTest {

    @Test
    void methodsAreFoundByName() {
        assertThat(ChoiceMethod.values())
                .extracting(ChoiceMethod::toString)
                .containsExactly("concord", "majority", "wawa", "one-coin", "dawid-skene", "glad", "mace");
        assertThat(ChoiceMethod.named("dawid-skene")).contains(ChoiceMethod.DAWID_SKENE);
        assertThat(ChoiceMethod.named("best")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void methodsThatIterateDoSoAsOftenAsTheyAreToldAtMost(ChoiceMethod method) {
        var table = ChoiceScenario.HARD_TASKS.crowd(100, 1).table();

        if (method.iterates()) {
            assertThat(method.refinement(OptionalInt.of(2)).refine(table).iterations())
                    .hasValue(2);
        } else {
            assertThatThrownBy(() -> method.refinement(OptionalInt.of(2)))
                    .hasMessage("iterations: 2 (expected: none, for " + method + ")");
        }
    }

    @Test
    void lessThanOneIterationIsRefused() {
        assertThatThrownBy(() -> ChoiceMethod.GLAD.refinement(OptionalInt.of(0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iterations: 0 (expected: at least 1, for glad)");
    }
}
