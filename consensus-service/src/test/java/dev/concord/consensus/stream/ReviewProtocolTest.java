package dev.concord.consensus.stream;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.ProjectJudged;
import dev.concord.contracts.event.Topic;
import dev.concord.contracts.label.Choice;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How rulings of reviewers travel through the topology, and how a closing project waits for them. */
final class ReviewProtocolTest {

    private static final Duration WINDOW = Duration.ofSeconds(6);
    private static final Duration UNTIL_DECIDED = Duration.ofSeconds(3);

    private final SampleProject project =
            aProject().withMethod(DecisionMethod.DAWID_SKENE).withOverlap(2, 2).withReviewsFor(WINDOW);
    private final DrivenTopology topology;

    ReviewProtocolTest(@TempDir Path stateDirectory) {
        topology = new DrivenTopology(stateDirectory);
    }

    @AfterEach
    void stop() {
        topology.close();
    }

    @Test
    void aRulingIsPublishedAtOnce() {
        contestTask();

        topology.append(project.review(1, 1, "dog"));

        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::label, LabelAgreed::state, LabelAgreed::reviewed)
                .containsExactly(new Choice("dog"), AgreementState.AGREED, true);
    }

    @Test
    void aClosingProjectWaitsForReviewsAndCountsThem() {
        contestTask();
        topology.append(project.ended());
        topology.passInSteps(UNTIL_DECIDED);
        assertThat(topology.published(ProjectJudged.class)).isEmpty();

        topology.append(project.review(1, 1, "dog"));
        topology.passInSteps(WINDOW);
        topology.passInSteps(UNTIL_DECIDED);

        assertThat(topology.published(LabelAgreed.class).getLast().label()).isEqualTo(new Choice("dog"));
        assertThat(topology.published(ProjectJudged.class)).singleElement().satisfies(judged -> {
            assertThat(judged.submissions()).isEqualTo(2);
            assertThat(judged.revisions()).isEqualTo(2L);
        });
    }

    @Test
    void theReportSumsTheRevisionsThatARulingMade() {
        var paying = project.payingAgreementOnly();
        topology.append(paying.task(1), paying.label(1, 1, "cat"), paying.label(1, 2, "dog"), paying.ended());
        topology.passInSteps(UNTIL_DECIDED);

        topology.append(paying.review(1, 1, "dog"));
        topology.passInSteps(WINDOW.plus(UNTIL_DECIDED));

        assertThat(topology.published(ProjectJudged.class))
                .singleElement()
                .extracting(ProjectJudged::revisions)
                .isEqualTo(4L);
    }

    @Test
    void aRulingBehindTheWindowComesTooLate() {
        contestTask();
        topology.append(project.ended());
        topology.passInSteps(WINDOW.plus(UNTIL_DECIDED).plus(UNTIL_DECIDED));
        topology.published(LabelAgreed.class);
        assertThat(topology.published(ProjectJudged.class)).hasSize(1);

        topology.append(project.review(1, 1, "dog"));

        assertThat(topology.published(LabelAgreed.class)).isEmpty();
        assertThat(topology.counter("tasks.reviewed", "in-time", "false")).isEqualTo(1);
    }

    @Test
    void aProjectWithoutReviewsDoesNotWaitAndTakesNoneBehindItsEnd() {
        var hurried = project.withReviewsFor(Duration.ZERO);
        topology.append(hurried.task(1), hurried.label(1, 1, "cat"), hurried.ended(), hurried.review(1, 1, "dog"));
        topology.passInSteps(UNTIL_DECIDED);

        assertThat(topology.published(ProjectJudged.class)).hasSize(1);
        assertThat(topology.counter("tasks.reviewed", "in-time", "false")).isEqualTo(1);
    }

    @Test
    void aRefinementLeavesARulingAlone() {
        contestTask();
        topology.append(project.review(1, 1, "dog"));
        topology.published(LabelAgreed.class);

        topology.refine(project.id());

        assertThat(topology.published(LabelAgreed.class)).isEmpty();
    }

    @Test
    void aRulingThatIsNoLabelOfTheTaskIsADeadLetter() {
        contestTask();

        topology.append(project.review(1, 1, "emu"));

        assertThat(topology.deadLetters(Topic.TASK_REVIEWED)).hasSize(1);
        assertThat(topology.published(LabelAgreed.class)).isEmpty();
    }

    /** One says cat and one says dog. */
    private void contestTask() {
        topology.append(project.task(1), project.label(1, 1, "cat"), project.label(1, 2, "dog"));
        assertThat(topology.published(LabelAgreed.class))
                .singleElement()
                .extracting(LabelAgreed::state)
                .isEqualTo(AgreementState.CONTESTED);
    }
}
