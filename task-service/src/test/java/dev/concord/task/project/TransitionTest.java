package dev.concord.task.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.contracts.event.ProjectState;
import dev.concord.task.Samples;
import dev.concord.task.project.ProjectChange.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which changes of state a vendor may ask for. */
final class TransitionTest {

    @ParameterizedTest
    @CsvSource({
        "OPEN, DRAFT, OPEN",
        "OPEN, PAUSED, OPEN",
        "PAUSE, OPEN, PAUSED",
        "CLOSE, DRAFT, CLOSING",
        "CLOSE, OPEN, CLOSING",
        "CLOSE, PAUSED, CLOSING"
    })
    void movesOnAndRaisesTheVersion(Transition transition, ProjectState from, ProjectState to) {
        var outcome = transition.of(projectIn(from));

        assertThat(outcome)
                .isEqualTo(new Outcome.Changed(Project.stored(projectIn(from).facts(), 8, to)));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, OPEN", "PAUSE, PAUSED", "CLOSE, CLOSING", "CLOSE, SETTLED"})
    void changesNothingWhenItIsSoAlready(Transition transition, ProjectState state) {
        assertThat(transition.of(projectIn(state))).isEqualTo(new Outcome.Unchanged(projectIn(state)));
    }

    @ParameterizedTest
    @CsvSource({"OPEN, CLOSING", "OPEN, SETTLED", "PAUSE, DRAFT", "PAUSE, CLOSING", "PAUSE, SETTLED"})
    void refusesWhatTheStateDoesNotAllow(Transition transition, ProjectState state) {
        assertThat(transition.of(projectIn(state)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.state()).isEqualTo(state));
    }

    @Test
    void publishesTheStateItIsIn() {
        var event = projectIn(ProjectState.PAUSED).event();

        assertThat(event.state()).isEqualTo(ProjectState.PAUSED);
        assertThat(event.version()).isEqualTo(7);
        assertThat(event.terms().labelCost()).isEqualTo(Samples.yocto(11));
    }

    private static final ProjectFacts FACTS = Samples.draft().facts();

    private static Project projectIn(ProjectState state) {
        return Project.stored(FACTS, 7, state);
    }
}
