package dev.concord.consensus.aggregation.scale.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import dev.concord.contracts.label.ScaleKind;
import org.junit.jupiter.api.Test;

final class ScaleRefinementTest {

    private final ScaleRefinement refinement = new ScaleRefinement(new ScaleKind(0, 100, 5));

    @Test
    void answersAreRefinedWhateverTheirOrder() {
        refinement.add(1, 0, new Scale(80));
        refinement.add(0, 0, new Scale(10));
        refinement.add(1, 1, new Scale(60));
        refinement.add(0, 1, new Scale(12));
        refinement.control(0, new Scale(11));

        var estimate = refinement.refine();

        assertThat(estimate.label(0)).isEqualTo(new Scale(11));
        assertThat(((Scale) estimate.label(1)).value()).isBetween(60.0, 80.0);
        assertThat(estimate.decision(1).parts()).hasSize(2);
    }

    @Test
    void aLabelThatDoesNotFitTheKindIsRefused() {
        assertThatThrownBy(() -> refinement.add(0, 0, new Scale(101))).hasMessageContaining("label.value: 101.0");
        assertThatThrownBy(() -> refinement.add(0, 0, new Choice("cat"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> refinement.control(0, new Scale(-1))).hasMessageContaining("label.value: -1.0");
    }

    @Test
    void moreAnswersThanExpectedFindRoom() {
        for (var answer = 0; answer < 5_000; answer++) {
            refinement.add(answer / 5, answer % 5, new Scale(answer / 50.0));
        }

        assertThat(refinement.refine().tasks()).isEqualTo(1_000);
    }
}
