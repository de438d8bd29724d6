package dev.concord.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.StringNode;

final class EventJsonTest {

    private static final String ID = "01990a5d-ac96-774b-8cce-b302099a0001";
    private static final String WANTED = "{\"taskId\":\"" + ID + "\",\"projectId\":\"" + ID + "\",\"wanted\":4}";

    @Test
    void anUnknownFieldIsIgnoredBecauseContractsGrow() {
        var event = decode(WANTED.replace("}", ",\"later\":{\"a\":[1]}}"));

        assertThat(event).isEqualTo(new LabelWanted(TaskId.parse(ID), ProjectId.parse(ID), 4));
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatThrownBy(() -> decode(WANTED.replace("\"wanted\":4", "\"x\":4")))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("wanted");
    }

    @Test
    void aNullFieldIsRefused() {
        assertThatThrownBy(() -> decode(WANTED.replace("\"projectId\":\"" + ID + "\"", "\"projectId\":null")))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("projectId");
    }

    @Test
    void anIdThatIsNoUuidIsRefusedWithWhatWasExpected() {
        assertThatThrownBy(() -> decode(WANTED.replaceFirst(ID, "17")))
                .isInstanceOf(ContractViolation.class)
                .hasMessageContaining("taskId: \"17\" (expected: a UUID of 36 characters)");
    }

    @Test
    void trailingTextIsRefused() {
        assertThatThrownBy(() -> decode(WANTED + "{}")).isInstanceOf(ContractViolation.class);
    }

    @Test
    void deepNestingIsRefused() {
        assertThatThrownBy(() -> decode("[".repeat(1_000))).isInstanceOf(ContractViolation.class);
    }

    @Test
    void aValueOverTheLimitIsNeitherWrittenNorRead() {
        var large = new String(
                GoldenSamples.of(EventType.TASK_CREATED)
                        .findFirst()
                        .orElseThrow()
                        .bytes(),
                StandardCharsets.UTF_8);
        var task = EventJson.decode(TaskCreated.class, large.getBytes(StandardCharsets.UTF_8));
        var data = StringNode.valueOf("x".repeat(EventJson.MAX_BYTES));
        var tooLarge = new TaskCreated(
                task.taskId(), task.projectId(), "n", data, task.labelKind(), task.policy(), task.terms(), null);

        assertThatThrownBy(() -> EventJson.encode(tooLarge)).hasMessageContaining("expected: at most 262144");
        assertThatThrownBy(() -> EventJson.decode(TaskCreated.class, new byte[EventJson.MAX_BYTES + 1]))
                .isInstanceOf(ContractViolation.class);
    }

    private static LabelWanted decode(String json) {
        return EventJson.decode(LabelWanted.class, json.getBytes(StandardCharsets.UTF_8));
    }
}
