package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.RewardDue;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How doubtful tasks come to the labels of a budget, and what becomes of those that get none. */
final class BudgetProtocolTest {

    private static final Duration A_WHILE = Duration.ofSeconds(15);

    private final SampleProject project = aProject()
            .withClasses(List.of("heron", "egret", "stork"))
            .withOverlap(2, 5)
            .withLabelsPerTask(2.5);
    private final DrivenTopology topology;

    BudgetProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void aTaskThatGetsNothingIsDecidedAndPaidForOnceTheBudgetIsSpent() {
        topology.append(project.task(1), project.task(2));
        disagree(1);
        disagree(2);
        topology.passInSteps(A_WHILE);

        var wanted = topology.published(LabelWanted.class);
        assertThat(wanted).hasSize(1);
        assertThat(topology.published(LabelAgreed.class)).singleElement().satisfies(agreed -> {
            assertThat(agreed.state()).isEqualTo(AgreementState.CONTESTED);
            assertThat(agreed.taskId()).isNotEqualTo(wanted.getFirst().taskId());
        });
        assertThat(topology.published(RewardDue.class)).hasSize(2);
    }

    @Test
    void theOneThatGotALabelWaitsForItAndIsDecidedWithIt() {
        topology.append(project.task(1), project.task(2));
        disagree(1);
        disagree(2);
        topology.passInSteps(A_WHILE);
        var winner = topology.published(LabelWanted.class).getFirst().taskId().equals(project.taskId(1)) ? 1 : 2;
        assertThat(topology.published(LabelAgreed.class)).hasSize(1);

        topology.append(project.label(winner, 3, "heron"));
        topology.passInSteps(A_WHILE);

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::taskId)
                .isEqualTo(project.taskId(winner));
    }

    @Test
    void whileMinimumsAreMissingNothingIsGivenUp() {
        topology.append(project.task(1), project.task(2), project.task(3));
        disagree(1);
        disagree(2);
        topology.passInSteps(A_WHILE);

        assertThat(topology.published(LabelWanted.class)).hasSize(1);
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
    }

    private void disagree(int task) {
        topology.append(project.label(task, 1, "heron"), project.label(task, 2, "egret"));
    }
}
