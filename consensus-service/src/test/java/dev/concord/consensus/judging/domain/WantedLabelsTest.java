package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.sample.SampleProject;
import org.junit.jupiter.api.Test;

/** How many labels a task may come to want. */
final class WantedLabelsTest {

    private final SampleProject project = aProject();

    @Test
    void anUndecidedTaskMayWantMore() {
        assertThat(JudgedTask.of(project).state().wanting(4).wanted()).isEqualTo(4);
    }

    @Test
    void theFirstDecisionFixesWhatATaskWants() {
        var decided = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"), project.label(1, 3, "cat"))
                .state();

        assertThatThrownBy(() -> decided.wanting(4))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("wanted: 4 after a decision (expected: 3, fixed by the first)");
    }
}
