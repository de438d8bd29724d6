package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import org.junit.jupiter.api.Test;

/** What each submission earns, and when that is said. */
final class RewardRulesTest {

    private final SampleProject all = aProject();
    private final SampleProject agreeing = aProject().payingAgreementOnly().withOverlap(3, 3);

    @Test
    void everyAcceptedLabelEarnsTheRewardRightOrWrong() {
        var project = all.withOverlap(3, 3);
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"));

        assertThat(task.rewards())
                .hasSize(3)
                .allMatch(reward -> reward.reason() == RewardReason.ACCEPTED)
                .allMatch(reward -> reward.amount().equals(project.terms().reward()));
    }

    @Test
    void underAgreementOnlyThoseWhoAgreeEarn() {
        var project = agreeing.withConfidence(0.7);
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"));

        assertThat(task.rewards())
                .extracting(RewardDue::reason)
                .containsExactly(RewardReason.AGREES, RewardReason.DISAGREES, RewardReason.AGREES);
        assertThat(task.rewards().get(1).amount().isZero()).isTrue();
        assertThat(task.rewards().get(1).fee().isZero()).isTrue();
    }

    @Test
    void aContestedTaskPaysAllItsLabels() {
        var task = JudgedTask.of(agreeing)
                .labelled(agreeing.label(1, 1, "cat"), agreeing.label(1, 2, "dog"), agreeing.label(1, 3, "cat"));

        assertThat(task.rewards())
                .hasSize(3)
                .allMatch(reward -> reward.reason() == RewardReason.CONTESTED)
                .allMatch(reward -> reward.amount().equals(agreeing.terms().reward()));
    }

    @Test
    void aRevisionSaysOnlyWhatChanged() {
        var project = agreeing.withConfidence(0.7);
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "cat"))
                .labelled(project.label(1, 4, "cat"));

        assertThat(task.rewards()).hasSize(4);
        assertThat(task.rewards().getLast().reason()).isEqualTo(RewardReason.SURPLUS);
        assertThat(task.rewards().getLast().submissionId()).isEqualTo(project.submissionId(1, 4));
    }

    @Test
    void aRevisionThatTurnsTheLabelTurnsTheRewards() {
        var project = agreeing.withConfidence(0.5).withOverlap(1, 1);
        var task = JudgedTask.of(project)
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"), project.label(1, 3, "dog"));

        assertThat(task.rewards())
                .filteredOn(reward -> reward.submissionId().equals(project.submissionId(1, 1)))
                .extracting(RewardDue::reason)
                .containsExactly(RewardReason.AGREES, RewardReason.DISAGREES);
    }

    @Test
    void beforeTheDecisionNothingIsDue() {
        var task = JudgedTask.of(all).labelled(all.label(1, 1, "cat"), all.label(1, 2, "dog"));

        assertThat(task.rewards()).isEmpty();
        assertThat(task.ended().rewards()).hasSize(2);
    }
}
