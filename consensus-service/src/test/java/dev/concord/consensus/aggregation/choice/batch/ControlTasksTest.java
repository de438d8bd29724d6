package dev.concord.consensus.aggregation.choice.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ConfusionCounts;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The known answer of a control task is certain, whatever is said, and shows who is right. */
final class ControlTasksTest {

    @ParameterizedTest
    @EnumSource
    void theKnownAnswerStands(ChoiceMethod method) {
        var collector = Tables.collected("111", "001", "110");
        collector.control(0, 0);

        var estimate = method.refinement().refine(collector.table());

        assertThat(estimate.best(0)).isZero();
        assertThat(estimate.confidence(0)).isEqualTo(1);
        assertThat(estimate.decision(0).prior()).containsExactlyEntriesOf(Map.of("0", 1.0));
    }

    /** On ten control tasks the third tasker alone is right; then he outweighs the other two. */
    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"MAJORITY", "WAWA"})
    void whoIsRightOnControlTasksIsBelievedElsewhere(ChoiceMethod method) {
        var collector = Tables.collected("120", "201", "012", "120", "201", "012", "120", "201", "012", "002", "120");
        for (var task = 0; task < 9; task++) {
            collector.control(task, task % 3);
        }

        var estimate = method.refinement().refine(collector.table());

        assertThat(estimate.best(9)).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "MAJORITY")
    void skillsCountControlTasksForWhatTheyAre(ChoiceMethod method) {
        var collector = Tables.collected("1", "1");
        collector.control(0, 0);
        collector.control(1, 1);

        var skill = (ConfusionCounts)
                method.refinement().refine(collector.table()).skill(0).orElseThrow();

        assertThat(skill.counts()).isEqualTo(Map.of("0", Map.of("1", 1.0), "1", Map.of("1", 1.0)));
    }
}
