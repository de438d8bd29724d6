package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.id.TimeOrderedIds;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Text;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class PredictionTest {

    private static final ProjectId PROJECT = new ProjectId(new UUID(1, 2));
    private static final Policy LEARNING = new Policy(new Overlap(2, 5), 0.9, DecisionMethod.DAWID_SKENE, true, 60);
    private static final Policy MAJORITY = new Policy(new Overlap(2, 5), 0.9, DecisionMethod.MAJORITY, true, 60);

    @Test
    void aModelIsOneRaterInAProjectAndNoTasker() {
        var rater = TaskerId.ofModel(PROJECT, "detector-2");

        assertThat(rater)
                .hasToString("f0ac9d71-c27c-83a7-b4da-0890bb815d8f")
                .isEqualTo(TaskerId.parse(rater.toString()));
        assertThat(rater.isModel()).isTrue();
        assertThat(rater).isNotEqualTo(TaskerId.ofModel(PROJECT, "detector-3"));
        assertThat(rater).isNotEqualTo(TaskerId.ofModel(new ProjectId(new UUID(1, 3)), "detector-2"));
        var ids = new TimeOrderedIds(() -> Instant.EPOCH, new Random(1));
        assertThat(new TaskerId(ids.next()).isModel()).isFalse();
    }

    @Test
    void predictionsCountWhereSkillIsLearnedUnlessTheProjectSaysOtherwise() {
        assertThat(LEARNING.predictionUse()).isEqualTo(PredictionUse.COUNT);
        assertThat(LEARNING.with(PredictionUse.SHOW).predictionUse()).isEqualTo(PredictionUse.SHOW);
        assertThat(MAJORITY.predictionUse()).isEqualTo(PredictionUse.IGNORE);
        assertThat(MAJORITY.with(PredictionUse.SHOW).predictionUse()).isEqualTo(PredictionUse.SHOW);
        assertThatThrownBy(() -> MAJORITY.with(PredictionUse.COUNT))
                .hasMessage("policy.predictions: count (expected: show or ignore, as with the method majority nobody"
                        + " learns how good a model is)");
    }

    @Test
    void aTaskHasFewAndSmallOnesOfDifferentModels() {
        assertThat(Prediction.problemWith(named("a", "b", "c", "d", "e"))).isEmpty();
        assertThat(Prediction.problemWith(named("a", "b", "c", "d", "e", "f")))
                .hasValue("predictions: 6 (expected: at most 5)");
        assertThat(Prediction.problemWith(named("a", "b", "a")))
                .hasValue("predictions: two of the model \"a\" (expected: one of each)");
        var long1 = new Prediction("a", new Text("x".repeat(20_000)), null);
        var long2 = new Prediction("b", new Text("x".repeat(20_000)), null);
        assertThat(Prediction.problemWith(List.of(long1))).isEmpty();
        assertThat(Prediction.problemWith(List.of(long1, long2)))
                .hasValue("predictions: 40050 bytes (expected: at most 32768 in all)");
    }

    @Test
    void aModelHasAName() {
        for (var name : List.of("", " ", "a\nb", "\ud800", "m".repeat(101))) {
            assertThatThrownBy(() -> new Prediction(name, new Choice("cat"), null))
                    .hasMessageContaining("(expected: 1..100 characters of Unicode text, no control characters)");
        }
        assertThatThrownBy(() -> new Prediction("a", new Choice("cat"), Double.NaN))
                .hasMessage("score: NaN (expected: a finite number)");
    }

    private static List<Prediction> named(String... models) {
        return IntStream.range(0, models.length)
                .mapToObj(place -> new Prediction(models[place], new Choice("cat"), 0.1 * place))
                .toList();
    }
}
