package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.quality.ForgetQuality;
import dev.concord.consensus.quality.PublishedQuality;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.ConfidenceCorrection;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectQuality;
import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.label.Choice;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the stream takes over from refinements: how sure it may be, until the project is settled. */
final class QualityProtocolTest {

    private final SampleProject project =
            aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(3, 3).withConfidence(0.6);

    private final DrivenTopology topology;

    QualityProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void beforeAnyRefinementTheModelAloneSaysHowSureADecisionIs() {
        var agreed = decided(100);

        assertThat(agreed.calibration()).isEqualTo(Calibration.MODEL);
    }

    @Test
    void afterARefinementItsControlTasksCorrectTheDecisionsThatFollow() {
        appendControlTasksThatTheCrowdGetsWrong();
        var before = decided(100);

        topology.refine(project.id());
        var refined = topology.published(LabelAgreed.class);
        var after = decided(101);

        assertThat(refined)
                .filteredOn(agreed -> agreed.taskId().equals(project.taskId(100)))
                .singleElement()
                .extracting(LabelAgreed::calibration)
                .isEqualTo(Calibration.CONTROLS);
        assertThat(after.calibration()).isEqualTo(Calibration.CONTROLS);
        assertThat(after.label()).isEqualTo(before.label());
        assertThat(after.confidence()).isLessThan(before.confidence());
    }

    @Test
    void whatWasRefinedLastCounts() {
        topology.append(correction(0.1));
        var held = decided(100);
        topology.append(correction(3));

        var encouraged = decided(101);

        assertThat(held.confidence()).isLessThan(encouraged.confidence() - 0.1);
        assertThat(encouraged.calibration()).isEqualTo(Calibration.CONTROLS);
    }

    @Test
    void aWithdrawnTaskHasNothingToBeSureOf() {
        topology.append(project.task(1), project.ended());
        topology.passInSteps(Duration.ofSeconds(3));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::calibration)
                .isNull();
    }

    @Test
    void whatCannotBeReadCorrectsNothing() {
        topology.appendTo(
                Topic.PROJECT_QUALITY.topicName(),
                new TestRecord<>(
                        project.id().toString(),
                        "nonsense".getBytes(StandardCharsets.UTF_8),
                        new RecordHeaders(),
                        topology.now()));

        assertThat(decided(100).calibration()).isEqualTo(Calibration.MODEL);
    }

    @Test
    void onceAProjectIsSettledItsQualityIsForgottenAndNobodyElses() {
        var other = project.numbered(2);
        topology.append(other.task(1), other.label(1, 1, "cat"), other.label(1, 2, "cat"));
        topology.refine(other.id());
        appendControlTasksThatTheCrowdGetsWrong();
        topology.refine(project.id());
        topology.append(other.inState(ProjectState.OPEN, 1));
        topology.append(project.inState(ProjectState.SETTLED, 2));
        assertThat(topology.entries(PublishedQuality.STORE)).isEqualTo(4 + 3);

        topology.pass(ForgetQuality.EVERY);

        assertThat(topology.records(Topic.PROJECT_QUALITY))
                .filteredOn(record -> record.value() == null)
                .extracting(TestRecord::key)
                .containsExactlyInAnyOrder(
                        project.id().toString(),
                        project.id() + "/" + SampleProject.taskerId(1),
                        project.id() + "/" + SampleProject.taskerId(2),
                        project.id() + "/" + SampleProject.taskerId(3));
        assertThat(topology.entries(PublishedQuality.STORE)).isEqualTo(3);
    }

    private LabelAgreed decided(int task) {
        topology.append(project.task(task));
        topology.append(project.label(task, 1, "cat"), project.label(task, 2, "cat"), project.label(task, 3, "cat"));
        return topology.published(LabelAgreed.class).getLast();
    }

    /** All three agree as a rule, and are wrong as often as right, which only control tasks show. */
    private void appendControlTasksThatTheCrowdGetsWrong() {
        for (var task = 1; task <= 20; task++) {
            var given = task % 2 == 0 ? "cat" : "dog";
            topology.append(project.task(task, new Choice(task % 4 < 2 ? "cat" : "dog")));
            for (var tasker = 1; tasker <= 3; tasker++) {
                topology.append(project.label(task, tasker, given));
            }
        }
        topology.pass(Duration.ofSeconds(2));
    }

    private ProjectQuality correction(double beta) {
        return new ProjectQuality(
                project.id(),
                new RefinementId(new UUID(8, 8)),
                false,
                1,
                1,
                1,
                new ConfidenceCorrection(Calibration.MODEL, 9, null, null),
                new ConfidenceCorrection(Calibration.CONTROLS, 9, beta, null),
                null,
                null,
                0,
                null,
                null);
    }
}
