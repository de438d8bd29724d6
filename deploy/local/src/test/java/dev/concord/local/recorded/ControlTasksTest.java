package dev.concord.local.recorded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ControlTasksTest {

    private static final List<Integer> KNOWN = IntStream.range(0, 100).boxed().toList();

    @Test
    void theSameSeedDrawsTheSameTasks() {
        var drawn = ControlTasks.drawn(KNOWN, 20, 7);

        assertThat(drawn).hasSize(20).isSubsetOf(KNOWN).containsExactlyElementsOf(ControlTasks.drawn(KNOWN, 20, 7));
        assertThat(drawn).isNotEqualTo(ControlTasks.drawn(KNOWN, 20, 8));
    }

    @Test
    void someTaskMustRemainToMeasureOn() {
        assertThat(ControlTasks.drawn(KNOWN, 99, 1)).hasSize(99);
        assertThatThrownBy(() -> ControlTasks.drawn(KNOWN, 100, 1))
                .isInstanceOf(UnusableOption.class)
                .hasMessage("--controls: 100 (expected: fewer than the 100 tasks with a known answer)");
    }
}
