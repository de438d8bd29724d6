package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Deviations;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.consensus.aggregation.SetBeliefs;
import dev.concord.consensus.judging.domain.CountedLabel;
import dev.concord.consensus.judging.domain.OpenedTask;
import dev.concord.consensus.judging.domain.Outcome;
import dev.concord.consensus.judging.domain.TaskState;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementCounts;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.Revision;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.label.Choice;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;

final class StateSerdeTest {

    private static final SampleProject PROJECT = aProject();

    @Test
    void everyStateComesBackAsItWas() {
        assertComesBack(TaskState.UNKNOWN);
        assertComesBack(state(Evidence.NONE));
        assertComesBack(state(new ClassBeliefs(1, Map.of("cat", 0.75, "dog", 0.25))));
        assertComesBack(state(new Deviations(List.of(-1.5, 2.25))));
        assertComesBack(state(new SetBeliefs(2, Map.of("cat", 0.75, "dog", 0.0))));
        assertComesBack(state(new AnswerSkills(List.of(new AgreementCounts(0.75, 1)))));
    }

    @Test
    void whatATaskOfAHundredLongClassesTellsOfNinetyNineAnswersIsSmall() {
        var beliefs = IntStream.range(0, 100)
                .boxed()
                .collect(Collectors.toMap(number -> "x".repeat(97) + (number + 100), number -> 1 / (number + 3.0)));

        var bytes = StateSerde.of(TaskState.class).serializer().serialize("store", state(new SetBeliefs(99, beliefs)));

        assertThat(bytes).hasSizeLessThan(16_000);
    }

    @Test
    void anUnknownVersionIsRefused() {
        var bytes = "\u0007{}".getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> StateSerde.of(TaskState.class).deserializer().deserialize("store", bytes))
                .isInstanceOf(SerializationException.class)
                .hasMessage("TaskState: version 7 (expected: 1)");
    }

    @Test
    void aLabelOfBeforeDoesNotKnowInWhichRevisionItsRewardWasSaid() {
        var serde = StateSerde.of(TaskState.class);
        var bytes = serde.serializer().serialize("store", state(Evidence.NONE));
        var before = new String(bytes, StandardCharsets.UTF_8)
                .replace(",\"lastSaid\":{\"generation\":1,\"number\":1}", "")
                .getBytes(StandardCharsets.UTF_8);

        assertThat(before).hasSizeLessThan(bytes.length);
        assertThat(serde.deserializer().deserialize("store", before).revisionsSaid())
                .isEmpty();
    }

    private static void assertComesBack(TaskState state) {
        var serde = StateSerde.of(TaskState.class);
        var bytes = serde.serializer().serialize("store", state);

        assertThat(serde.deserializer().deserialize("store", bytes)).isEqualTo(state);
    }

    private static TaskState state(Evidence sent) {
        var label = new CountedLabel(
                PROJECT.submissionId(1, 1),
                SampleProject.taskerId(1),
                new Choice("cat"),
                true,
                RewardReason.ACCEPTED,
                Revision.FIRST);
        return new TaskState(
                OpenedTask.of(PROJECT.task(1, new Choice("cat"))),
                List.of(label),
                3,
                new Outcome(Revision.FIRST, AgreementState.AGREED, new Choice("cat")),
                sent);
    }
}
