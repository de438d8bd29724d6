package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.START;
import static dev.concord.consensus.sample.SampleProject.aProject;
import static dev.concord.consensus.sample.SampleProject.taskerId;
import static dev.concord.contracts.label.Verdict.ACCEPT;
import static dev.concord.contracts.label.Verdict.REJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.concord.consensus.sample.SampleProject;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.LabelSubmitted;
import dev.concord.contracts.event.LabelWanted;
import dev.concord.contracts.event.RewardDue;
import dev.concord.contracts.event.RewardReason;
import dev.concord.contracts.id.TaskerId;
import dev.concord.contracts.label.Text;
import dev.concord.contracts.label.TextKind;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How a free answer goes to its peers, and what it comes to. Taskers 1 and 2 answer alike, tasker 9 otherwise. */
final class PeerReviewedTaskTest {

    private static final String HERON = "A heron stands in shallow water.";

    private final SampleProject project = aProject()
            .withKind(new TextKind(100))
            .withOverlap(2, 3)
            .withReviewByPeers(1)
            .payingAgreementOnly();

    @Test
    void whatTheAnswersComeToIsProposedAndNothingIsPublished() {
        var task = answered(project);

        assertThat(task.of(LabelAgreed.class)).isEmpty();
        assertThat(task.of(LabelWanted.class).getLast())
                .isEqualTo(new LabelWanted(project.taskId(1), project.id(), 4, null, HERON));
    }

    @Test
    void anAcceptedAnswerIsAgreedHoweverSureTheProjectWantsToBe() {
        var task = answered(project);

        task.labelled(project.verdict(1, 4, ACCEPT));

        var agreed = task.lastDecision();
        assertThat(agreed.state()).isEqualTo(AgreementState.AGREED);
        assertThat(agreed.label()).isEqualTo(new Text(HERON));
        assertThat(agreed.confidence()).isBetween(0.3, project.policy().confidence());
        assertThat(agreed.labelsWanted()).isEqualTo(4);
        assertThat(agreed.submissions()).extracting(JudgedSubmission::agrees).containsExactly(true, true, false, true);
        assertThat(reasons(task))
                .isEqualTo(Map.of(
                        1,
                        RewardReason.AGREES,
                        2,
                        RewardReason.AGREES,
                        9,
                        RewardReason.DISAGREES,
                        4,
                        RewardReason.AGREES));
    }

    @Test
    void aRejectedAnswerGoesToTwoOthersAndToAThirdIfTheyDiffer() {
        var task = answered(project);

        task.labelled(project.verdict(1, 4, REJECT));
        assertThat(task.of(LabelAgreed.class)).isEmpty();
        assertThat(task.of(LabelWanted.class).getLast())
                .isEqualTo(new LabelWanted(project.taskId(1), project.id(), 6, null, HERON));

        task.labelled(project.verdict(1, 5, ACCEPT), project.verdict(1, 6, REJECT));
        assertThat(task.of(LabelAgreed.class)).isEmpty();
        assertThat(task.of(LabelWanted.class).getLast().wanted()).isEqualTo(7);
    }

    @Test
    void whatThePanelAcceptsAgainstTheReviewerIsAgreedAndTheReviewerEarnsNothing() {
        var task = answered(project);

        task.labelled(project.verdict(1, 4, REJECT), project.verdict(1, 5, ACCEPT), project.verdict(1, 6, ACCEPT));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
        assertThat(reasons(task))
                .containsEntry(4, RewardReason.DISAGREES)
                .containsEntry(5, RewardReason.AGREES)
                .containsEntry(6, RewardReason.AGREES);
    }

    @Test
    void whatThePanelRejectsIsContestedItsAnswersArePaidAndWhoAcceptedItIsNot() {
        var task = answered(project);

        task.labelled(
                project.verdict(1, 4, REJECT),
                project.verdict(1, 5, ACCEPT),
                project.verdict(1, 6, REJECT),
                project.verdict(1, 7, REJECT));

        var contested = task.lastDecision();
        assertThat(contested.state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(contested.label()).isEqualTo(new Text(HERON));
        assertThat(contested.confidence()).isLessThan(0.1);
        assertThat(reasons(task))
                .isEqualTo(Map.of(
                        1, RewardReason.CONTESTED,
                        2, RewardReason.CONTESTED,
                        9, RewardReason.CONTESTED,
                        4, RewardReason.AGREES,
                        5, RewardReason.DISAGREES,
                        6, RewardReason.AGREES,
                        7, RewardReason.AGREES));
    }

    @Test
    void wherePanelsAreOfTheBestTheyAreAskedAndElseAnybody() {
        var skilled = aProject()
                .withKind(new TextKind(100))
                .withOverlap(3, 3)
                .withPanelOf(3)
                .withReviewByPeers(1);
        Panels known = (without, most) -> IntStream.rangeClosed(1, 20)
                .mapToObj(SampleProject::taskerId)
                .filter(tasker -> !without.contains(tasker))
                .limit(most)
                .toList();
        Panels hardlyKnown = (_, _) -> List.of(taskerId(5), taskerId(6));

        var best = answered(skilled, known).labelled(skilled.verdict(1, 4, REJECT));
        var anybody = answered(skilled, hardlyKnown).labelled(skilled.verdict(1, 4, REJECT));

        assertThat(best.of(LabelWanted.class)).extracting(LabelWanted::wanted).containsExactly(4, 6);
        assertThat(best.of(LabelWanted.class).getFirst().panel()).isNull();
        assertThat(best.of(LabelWanted.class).getLast().panel())
                .containsExactly(taskers(3, 5, 6, 7, 8, 10, 11, 12, 13));
        assertThat(anybody.of(LabelWanted.class).getLast().panel()).isNull();
    }

    @Test
    void aVerdictCountsOnlyWhenSomethingIsProposedAndNotFromWhoAnswered() {
        var task = JudgedTask.of(project).labelled(project.answer(1, 1, HERON));
        assertThat(CountLabel.count(task.state(), project.verdict(1, 4, ACCEPT), START, false))
                .isEqualTo(new Count.Uncounted(Count.Reason.DOES_NOT_FIT));

        var proposed = answered(project);
        assertThat(CountLabel.count(proposed.state(), verdictInSecondSubmission(2), START, false))
                .isEqualTo(new Count.Uncounted(Count.Reason.SAME_TASKER));
    }

    @Test
    void anAnswerThatComesTooLateEarnsNothingAndTheVerdictWhosePlaceItTookIsWantedAgain() {
        var task = answered(project);

        task.labelled(project.answer(1, 8, HERON));
        assertThat(task.of(LabelWanted.class).getLast().wanted()).isEqualTo(5);
        task.labelled(project.verdict(1, 4, ACCEPT));

        assertThat(task.lastDecision().submissions()).hasSize(5);
        assertThat(reasons(task)).containsEntry(8, RewardReason.SURPLUS).containsEntry(4, RewardReason.AGREES);
    }

    @Test
    void aVerdictBehindTheLastOneEarnsNothingAndChangesNothing() {
        var task = answered(project).labelled(project.verdict(1, 4, ACCEPT));

        task.labelled(project.verdict(1, 5, REJECT));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
        assertThat(task.lastDecision().confidence())
                .isEqualTo(task.of(LabelAgreed.class).getFirst().confidence());
        assertThat(reasons(task)).containsEntry(5, RewardReason.SURPLUS);
    }

    @Test
    void theEndOfTheProjectLeavesAReviewContestedAndPaysAllWhoTookPart() {
        var unseen = answered(project).ended();
        var contested =
                answered(project).labelled(project.verdict(1, 4, REJECT)).ended();

        assertThat(unseen.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(contested.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(contested.lastDecision().confidence())
                .isLessThan(unseen.lastDecision().confidence());
        assertThat(reasons(contested))
                .hasSize(4)
                .containsValue(RewardReason.CONTESTED)
                .doesNotContainValue(RewardReason.DISAGREES);
    }

    @Test
    void aRulingHoldsAgainstPeersAndRewardsFollowIt() {
        var task = answered(project).labelled(project.verdict(1, 4, ACCEPT));

        task.reviewed(new Ruling(1, new Text("Nothing can be seen.")));

        assertThat(task.lastDecision().label()).isEqualTo(new Text("Nothing can be seen."));
        assertThat(task.lastDecision().reviewed()).isTrue();
        assertThat(reasons(task)).containsEntry(4, RewardReason.DISAGREES).containsEntry(1, RewardReason.DISAGREES);

        task.reviewed(new Ruling(2, new Text(HERON)));

        assertThat(reasons(task)).containsEntry(4, RewardReason.AGREES).containsEntry(1, RewardReason.AGREES);
    }

    @Test
    void anAnswerThatIsKnownNeedsNoPeers() {
        var task = JudgedTask.of(project, project.task(1, new Text(HERON)))
                .labelled(project.answer(1, 1, HERON), project.answer(1, 2, HERON));

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.AGREED);
        assertThat(task.of(LabelWanted.class)).isEmpty();
    }

    @Test
    void onlyTextsAreReviewedByPeers() {
        var choices = aProject().withReviewByPeers(1);

        assertThatThrownBy(() -> OpenedTask.of(choices.task(1)))
                .isInstanceOf(ContractViolation.class)
                .hasMessage(
                        "policy.peerReview: ReviewByPeers[reviewers=1] (expected: none where the labels are not texts)");
    }

    /** Whatever the verdicts, and in every state in between. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void nothingIsRewardedThatTheTaskDidNotWantNorWantedBeyondItsMost(int reviewers) {
        var reviewed = project.withReviewByPeers(reviewers);
        var most = reviewed.policy().mostLabels();
        for (var ballot = 0; ballot < 1 << (reviewers + 4); ballot++) {
            var task = answered(reviewed);
            for (var voter = 0; voter < reviewers + 4; voter++) {
                task.labelled(reviewed.verdict(1, 20 + voter, (ballot & (1 << voter)) == 0 ? ACCEPT : REJECT));
            }
            var rewarded = reasons(task).values().stream()
                    .filter(reason -> reason != RewardReason.SURPLUS)
                    .count();
            var first = task.of(LabelAgreed.class).getFirst();

            assertThat(task.state().waits()).isFalse();
            assertThat(rewarded).as("ballot %d", ballot).isLessThanOrEqualTo(first.labelsWanted());
            assertThat(first.labelsWanted()).isLessThanOrEqualTo(most);
            assertThat(task.of(LabelAgreed.class))
                    .extracting(LabelAgreed::labelsWanted)
                    .containsOnly(first.labelsWanted());
            assertThat(task.of(LabelAgreed.class))
                    .extracting(LabelAgreed::state)
                    .containsOnly(first.state());
        }
    }

    /** A late answer takes a slot of the market; the review must come to its end all the same, and as it would have. */
    @Test
    void anAnswerThatComesTooLateAtAnyMomentHoldsNothingUp() {
        for (var ballot = 0; ballot < 1 << 4; ballot++) {
            for (var late = 0; late <= 4; late++) {
                var task = answered(project);
                var undisturbed = answered(project);
                for (var voter = 0; voter < 4; voter++) {
                    if (voter == late) {
                        task.labelled(project.answer(1, 8, "late"));
                    }
                    var verdict = project.verdict(1, 20 + voter, (ballot & (1 << voter)) == 0 ? ACCEPT : REJECT);
                    task.labelled(verdict);
                    undisturbed.labelled(verdict);
                    assertThat(task.state().outcome() != null
                                    || task.state().wanted() > task.state().counted())
                            .as("ballot %d, late at %d, verdict %d: decided, or more is wanted", ballot, late, voter)
                            .isTrue();
                }
                var reasons = reasons(task);
                assertThat(task.lastDecision().state())
                        .isEqualTo(undisturbed.lastDecision().state());
                assertThat(task.lastDecision().confidence())
                        .isEqualTo(undisturbed.lastDecision().confidence());
                if (late < 4) {
                    assertThat(reasons.remove(8)).isEqualTo(RewardReason.SURPLUS);
                }
                assertThat(reasons).as("ballot %d, late at %d", ballot, late).isEqualTo(reasons(undisturbed));
            }
        }
    }

    @Test
    void whereALateAnswerLeavesNoPlaceForTheLastVerdictTheTaskIsContested() {
        var task = answered(project).labelled(project.answer(1, 8, "late"));

        task.labelled(project.verdict(1, 4, REJECT), project.verdict(1, 5, ACCEPT));
        assertThat(task.of(LabelAgreed.class)).isEmpty();
        task.labelled(project.verdict(1, 6, REJECT));

        assertThat(task.of(LabelWanted.class).getLast().wanted())
                .isEqualTo(project.policy().mostLabels());
        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.CONTESTED);
        assertThat(reasons(task)).containsEntry(4, RewardReason.CONTESTED).containsEntry(8, RewardReason.SURPLUS);
    }

    @Test
    void aTaskThatArrivesBehindItsLabelsIsJudgedAsIfTheyCameNow() {
        var labels = List.of(
                project.answer(1, 1, HERON),
                project.answer(1, 2, HERON + "."),
                project.answer(1, 9, "no idea"),
                project.verdict(1, 4, ACCEPT));
        var waiting = TaskState.UNKNOWN;
        for (var label : labels) {
            waiting = ((Count.Counted) CountLabel.count(waiting, label, START, false)).state();
        }

        var late = JudgedTask.of(project, waiting);
        var inTime = answered(project).labelled(project.verdict(1, 4, ACCEPT));

        assertThat(late.state()).isEqualTo(inTime.state());
        assertThat(late.events()).isEqualTo(inTime.events());
    }

    private JudgedTask answered(SampleProject reviewed) {
        return answered(reviewed, Panels.NONE);
    }

    /** Two say what is to be seen; one, who is not like them, is last. */
    private static JudgedTask answered(SampleProject reviewed, Panels panels) {
        return JudgedTask.of(reviewed, panels)
                .labelled(
                        reviewed.answer(1, 1, HERON),
                        reviewed.answer(1, 2, HERON + "."),
                        reviewed.answer(1, 9, "no idea"));
    }

    private LabelSubmitted verdictInSecondSubmission(int tasker) {
        var verdict = project.verdict(1, tasker, ACCEPT);
        return new LabelSubmitted(
                project.submissionId(1, 99),
                verdict.projectId(),
                verdict.taskId(),
                verdict.taskerId(),
                verdict.label(),
                verdict.leaseExpiresAt());
    }

    /** Why each tasker was last said to earn what they do. */
    private static Map<Integer, RewardReason> reasons(JudgedTask task) {
        return task.rewards().stream()
                .collect(Collectors.toMap(
                        due -> (int) due.taskerId().value().getLeastSignificantBits(),
                        RewardDue::reason,
                        (_, last) -> last));
    }

    private static TaskerId[] taskers(int... numbers) {
        return IntStream.of(numbers).mapToObj(SampleProject::taskerId).toArray(TaskerId[]::new);
    }
}
