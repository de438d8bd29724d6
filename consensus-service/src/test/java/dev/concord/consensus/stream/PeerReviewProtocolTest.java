package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static dev.concord.contracts.label.Verdict.ACCEPT;
import static dev.concord.contracts.label.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.event.TaskerSkill;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a free answer travels through the topology to its peers and back. */
final class PeerReviewProtocolTest {

    private static final Duration UNTIL_DECIDED = Duration.ofSeconds(3);
    private static final String HERON = "A heron stands in shallow water.";

    private final SampleProject project =
            aProject().withKind(new TextKind(100)).withOverlap(2, 2).withReviewByPeers(1);
    private final DrivenTopology topology;

    PeerReviewProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void theAnswerIsProposedJudgedAndPublishedOnce() {
        propose();

        topology.append(project.verdict(1, 4, ACCEPT), project.verdict(1, 4, ACCEPT));

        assertThat(topology.published(LabelAgreed.class)).singleElement().satisfies(agreed -> {
            assertThat(agreed.state()).isEqualTo(AgreementState.AGREED);
            assertThat(agreed.label()).isEqualTo(new Text(HERON));
            assertThat(agreed.labelsWanted()).isEqualTo(3);
        });
        assertThat(topology.published(RewardDue.class))
                .hasSize(3)
                .extracting(RewardDue::reason)
                .containsOnly(RewardReason.ACCEPTED);
        assertThat(topology.counter("labels.uncounted", "reason", "repeated")).isEqualTo(1);
    }

    @Test
    void aRejectedAnswerGoesToAPanel() {
        propose();

        topology.append(project.verdict(1, 4, REJECT));
        assertThat(topology.published(LabelWanted.class))
                .containsExactly(new LabelWanted(project.taskId(1), project.id(), 5, null, HERON));
        topology.append(project.verdict(1, 5, REJECT), project.verdict(1, 6, REJECT));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::state)
                .isEqualTo(AgreementState.CONTESTED);
    }

    @Test
    void answersAloneMakeSkills() {
        propose();
        topology.append(project.verdict(1, 4, ACCEPT));
        topology.passInSteps(Duration.ofSeconds(2));

        assertThat(topology.published(TaskerSkill.class))
                .extracting(TaskerSkill::taskerId)
                .doesNotContain(SampleProject.taskerId(4))
                .contains(SampleProject.taskerId(1));
    }

    @Test
    void aRefinementLeavesWhatPeersJudgeAlone() {
        propose();
        topology.refine(project.id());
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        topology.append(project.verdict(1, 4, ACCEPT));
        assertThat(topology.published(LabelAgreed.class)).hasSize(1);

        topology.refine(project.id());

        assertThat(topology.published(LabelAgreed.class)).isEmpty();
    }

    @Test
    void aClosingProjectDecidesWhatPeersHadNoTimeForAndReportsAllLabels() {
        propose();
        topology.append(project.verdict(1, 4, REJECT), project.verdict(1, 5, ACCEPT), project.ended());

        topology.passInSteps(UNTIL_DECIDED);

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::state)
                .isEqualTo(AgreementState.CONTESTED);
        assertThat(topology.published(RewardDue.class)).hasSize(4);
        assertThat(topology.published(ProjectJudged.class)).singleElement().satisfies(judged -> {
            assertThat(judged.submissions()).isEqualTo(4);
            assertThat(judged.revisions()).isEqualTo(4L);
        });
    }

    /** Two say the same, which is proposed. */
    private void propose() {
        topology.append(project.task(1), project.answer(1, 1, HERON), project.answer(1, 2, HERON));
        assertThat(topology.published(LabelWanted.class))
                .containsExactly(new LabelWanted(project.taskId(1), project.id(), 3, null, HERON));
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
    }
}
