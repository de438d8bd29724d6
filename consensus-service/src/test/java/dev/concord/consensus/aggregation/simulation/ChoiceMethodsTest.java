package dev.concord.consensus.aggregation.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.choice.batch.ChoiceMethod;
import org.junit.jupiter.api.Test;

/** Each made-up crowd defeats some method, but none the default: it is a safe choice for a crowd that nobody knows. */
final class ChoiceMethodsTest {

    private static final int TASKS = 1000;
    /** More of them for the table in the README: {@code -Dconcord.draws=20}. */
    private static final int DRAWS = Integer.getInteger("concord.draws", 3);

    @Test
    void theDefaultIsNeverAPointBehindTheBestAndAheadOfEachInTheMean() {
        var table = ChoiceMethodsTable.measured(TASKS, DRAWS);

        System.out.printf("seeds 1 to %d%n%s", DRAWS, table.markdown());
        for (var method : ChoiceMethodsTable.METHODS) {
            for (var scenario : ChoiceScenario.values()) {
                assertThat(table.of(scenario, ChoiceMethod.CONCORD))
                        .as("%s against %s", scenario, method)
                        .isGreaterThan(table.of(scenario, method) - 1);
            }
            if (method != ChoiceMethod.CONCORD) {
                assertThat(table.mean(ChoiceMethod.CONCORD))
                        .as("against " + method)
                        .isGreaterThan(table.mean(method));
            }
        }
    }
}
