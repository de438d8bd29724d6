package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.aggregation.StreamingDecision;
import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.LabelKind;
import java.io.Serial;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that fails, for whatever reason, costs nobody a label: what it was asked about is kept, and decided by the next label. */
final class FaultyRulesTest {

    private final SampleProject project = aProject().withOverlap(2, 3);
    private final DrivenTopology topology;
    private boolean fails = true;

    FaultyRulesTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory, this::rule);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void theNextLabelDecidesWithThoseThatWereKept() {
        topology.append(project.task(1), project.label(1, 1, "cat"));
        topology.append(project.label(1, 2, "cat"));
        topology.pass(Duration.ofSeconds(2));
        assertThat(topology.published(LabelAgreed.class)).isEmpty();

        fails = false;
        topology.append(project.label(1, 3, "cat"));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .satisfies(agreed -> assertThat(agreed.submissions()).hasSize(3));
    }

    @Test
    void otherTasksAreDecidedMeanwhile() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "cat"));
        fails = false;
        topology.append(
                project.task(2), project.label(2, 1, "dog"), project.label(2, 2, "dog"), project.label(2, 3, "dog"));

        assertThat(topology.published(LabelAgreed.class))
                .extracting(LabelAgreed::taskId)
                .containsExactly(project.taskId(2));
    }

    private StreamingDecision rule(LabelKind kind, DecisionMethod method, Map<TaskerId, Skill> taskers) {
        var sound = StreamingDecisions.of(kind, method, taskers);
        return question -> {
            if (fails) {
                throw new Surprise();
            }
            return sound.decide(question);
        };
    }

    /** Of no type that anybody expects. */
    private static final class Surprise extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;
    }
}
