package dev.concord.consensus.aggregation.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.ChoiceKind;
import dev.concord.contracts.label.Choices;
import dev.concord.contracts.label.ChoicesKind;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.Preference;
import dev.concord.contracts.label.PreferenceKind;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A project has tasks that nobody has answered yet; refining it passes them over. */
final class TasksWithoutAnswersTest {

    @ParameterizedTest
    @MethodSource("kinds")
    void areSkippedAndAskingForTheirLabelIsRefused(LabelKind kind, DecisionMethod method, Label label) {
        var refinement = Refinements.of(kind, method);
        refinement.add(0, 0, label);
        refinement.add(2, 0, label);
        refinement.add(2, 1, label);
        refinement.control(1, label);
        refinement.control(7, label);

        var estimate = refinement.refine();

        assertThat(estimate.tasks()).isEqualTo(3);
        assertThat(estimate.label(2)).isEqualTo(label);
        assertThatThrownBy(() -> estimate.label(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task: 1 (expected: one that has answers)");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aProjectWithoutAnyAnswerIsRefinedToNothing(LabelKind kind, DecisionMethod method, Label label) {
        var refinement = Refinements.of(kind, method);
        refinement.control(0, label);

        assertThat(refinement.refine().tasks()).isZero();
        assertThat(refinement.refine().skill(0)).isEmpty();
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                Arguments.of(new ChoiceKind(List.of("a", "b")), DecisionMethod.DAWID_SKENE, new Choice("a")),
                Arguments.of(new ChoicesKind(List.of("a", "b")), DecisionMethod.DAWID_SKENE, new Choices(List.of("a"))),
                Arguments.of(new ScaleKind(0, 10, 1), DecisionMethod.ROBUST_MEAN, new Scale(4)),
                Arguments.of(new PreferenceKind(2), DecisionMethod.BRADLEY_TERRY, new Preference(List.of("a", "b"))));
    }
}
