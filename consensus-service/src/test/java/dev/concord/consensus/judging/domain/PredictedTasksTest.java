package dev.concord.consensus.judging.domain;

import static dev.concord.consensus.sample.SampleProject.aProject;
import static dev.concord.consensus.sample.SampleProject.taskerId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import dev.concord.consensus.aggregation.catalog.StreamingDecisions;
import dev.concord.consensus.sample.SampleProject;
import dev.concord.consensus.skill.domain.SkillEvidence;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.ContractViolation;
import dev.concord.contracts.event.DecisionMethod;
import dev.concord.contracts.event.JudgedPrediction;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.PredictionUse;
import dev.concord.contracts.event.RefinedPrediction;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.RefinementId;
import dev.concord.contracts.label.Choice;
import dev.concord.contracts.label.Scale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What models have said of a task counts beside its labels, and in their place nowhere. */
final class PredictedTasksTest {

    private static final Choice CAT = new Choice("cat");
    private static final Choice DOG = new Choice("dog");

    private final SampleProject project = aProject()
            .withMethod(DecisionMethod.DAWID_SKENE)
            .withConfidence(0.7)
            .withOverlap(2, 3);

    @Test
    void aPredictionIsNoLabelThatTheTaskWaitsFor() {
        var task = JudgedTask.of(project, project.predicted(1, CAT, CAT)).labelled(project.label(1, 1, "cat"));

        assertThat(task.events()).isEmpty();

        task.labelled(project.label(1, 2, "cat"));

        assertThat(task.lastDecision().submissions()).hasSize(2);
        assertThat(task.lastDecision().labelsWanted()).isEqualTo(2);
        assertThat(task.rewards()).as("for the labels only").hasSize(2);
    }

    @Test
    void itDecidesBetweenLabelsThatDisagree() {
        var alone = JudgedTask.of(project).labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"));
        var predicted = JudgedTask.of(project, project.predicted(1, DOG, DOG))
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "dog"));

        assertThat(alone.of(LabelAgreed.class)).as("in doubt").isEmpty();
        assertThat(predicted.lastDecision().label()).isEqualTo(DOG);
        assertThat(predicted.lastDecision().state()).isEqualTo(AgreementState.AGREED);
    }

    @Test
    void theAgreementTellsEnoughToDecideItAgain() {
        var agreed = JudgedTask.of(project, project.predicted(1, DOG, CAT))
                .labelled(project.label(1, 1, "dog"), project.label(1, 2, "dog"))
                .lastDecision();

        assertThat(agreed.predictions())
                .extracting(JudgedPrediction::model, JudgedPrediction::raterId, JudgedPrediction::label)
                .containsExactly(tuple("model 0", project.rater(0), DOG), tuple("model 1", project.rater(1), CAT));
        assertThat(posterior(agreed, "dog")).isCloseTo(agreed.confidence(), within(1e-12));
    }

    /** As {@link dev.concord.contracts.event.JudgedSubmission} says: class prior times the product of all evidence. */
    private static double posterior(LabelAgreed agreed, String name) {
        var odds = new HashMap<String, Double>();
        agreed.prior().forEach((each, share) -> odds.put(each, Math.log(share)));
        Stream.concat(
                        agreed.submissions().stream().map(each -> each.evidence()),
                        Objects.requireNonNull(agreed.predictions()).stream().map(JudgedPrediction::evidence))
                .forEach(evidence -> evidence.forEach((each, log) -> odds.merge(each, log, Double::sum)));
        var all = odds.values().stream().mapToDouble(Math::exp).sum();
        return Math.exp(odds.getOrDefault(name, 0.0)) / all;
    }

    @Test
    void whatATaskTellsOfItsRatersIsOneLabelOfEachHoweverOftenItIsDecided() {
        var rule = StreamingDecisions.of(project.kind(), project.policy().method(), Map.of());
        var created = OpenedTask.of(project.predicted(1, DOG));
        var told = new ArrayList<SkillEvidence>();
        var judgement = JudgeTask.afterTask(TaskState.UNKNOWN, created, rule, Panels.NONE, false);
        for (var tasker = 1; tasker <= 5; tasker++) {
            var state = judgement.state().with(CountedLabel.of(project.label(1, tasker, tasker < 3 ? "dog" : "cat")));
            judgement = JudgeTask.afterLabel(state, rule, Panels.NONE);
            told.addAll(judgement.evidence());
        }

        var sums = new HashMap<Object, Integer>();
        told.forEach(each -> sums.merge(each.taskerId(), each.labels(), Integer::sum));
        assertThat(sums).hasSize(6).containsEntry(project.rater(0), 1).containsEntry(taskerId(5), 1);
        assertThat(sums.values()).containsOnly(1);
    }

    @Test
    void predictionsAloneDecideNothing() {
        var task = JudgedTask.of(project, project.predicted(1, CAT, CAT)).ended();

        assertThat(task.lastDecision().state()).isEqualTo(AgreementState.WITHDRAWN);
        assertThat(task.lastDecision().predictions()).isNull();
    }

    @ParameterizedTest
    @EnumSource(names = {"SHOW", "IGNORE"})
    void whereTheyAreShownOrIgnoredTheyDoNotCount(PredictionUse use) {
        var quiet = project.withPredictions(use);
        var task = JudgedTask.of(quiet, quiet.predicted(1, DOG, DOG))
                .labelled(quiet.label(1, 1, "cat"), quiet.label(1, 2, "cat"));

        assertThat(task.lastDecision().label()).isEqualTo(CAT);
        assertThat(task.lastDecision().predictions()).isNull();
    }

    @Test
    void onePredictionThatIsNoAnswerMakesTheTaskADeadLetter() {
        assertThatThrownBy(() -> OpenedTask.of(project.predicted(1, CAT, new Choice("emu"))))
                .isInstanceOf(ContractViolation.class)
                .hasMessageStartingWith("predictions: ");
    }

    @Test
    void aRefinementByTheSamePredictionsIsTakenOver() {
        var task = JudgedTask.of(project, project.predicted(1, DOG, CAT))
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"));

        task.refined(refined(0.9, predictions(1, 0)));

        assertThat(task.lastDecision().label()).isEqualTo(DOG);
        assertThat(task.lastDecision().revision().number()).isEqualTo(2);
        assertThat(task.lastDecision().predictions())
                .extracting(JudgedPrediction::raterId, JudgedPrediction::agrees)
                .containsExactly(tuple(project.rater(0), true), tuple(project.rater(1), false));
        assertThat(task.lastDecision().submissions())
                .extracting(each -> each.agrees())
                .containsOnly(false);
    }

    @Test
    void aRefinementByOtherPredictionsIsNot() {
        var task = JudgedTask.of(project, project.predicted(1, DOG, CAT))
                .labelled(project.label(1, 1, "cat"), project.label(1, 2, "cat"));

        task.refined(refined(0.9, predictions(1))).refined(refined(0.9, null));

        assertThat(task.of(LabelAgreed.class))
                .as("decided again by itself, as before")
                .hasSize(1);
    }

    @Test
    void onAScaleThePlacesOfPredictionsStayTheirsToo() {
        var scale = project.withScale(0, 10, 1).withOverlap(2, 5).withConfidence(0.999);
        var task = JudgedTask.of(scale, scale.predicted(1, new Scale(4)))
                .labelled(
                        scale.label(1, 1, 5.0), scale.label(1, 2, 5.5), scale.label(1, 3, 9.0), scale.label(1, 4, 5.0))
                .ended();

        assertThat(task.lastDecision().predictions()).singleElement().satisfies(each -> {
            assertThat(each.label()).isEqualTo(new Scale(4));
            assertThat(each.raterId()).isEqualTo(scale.rater(0));
        });
        assertThat(task.lastDecision().submissions()).hasSize(4);
    }

    private TaskRefined refined(double confidence, @Nullable List<RefinedPrediction> predictions) {
        return new TaskRefined(
                project.taskId(1),
                project.id(),
                new RefinementId(new UUID(8, 8)),
                false,
                DOG,
                confidence,
                Map.of("cat", 0.5, "dog", 0.5),
                Map.of("dog", confidence, "cat", 1 - confidence),
                IntStream.of(1, 2)
                        .mapToObj(tasker ->
                                new RefinedSubmission(project.submissionId(1, tasker), 1, false, Map.of(), null))
                        .toList(),
                null,
                predictions);
    }

    private List<RefinedPrediction> predictions(int... places) {
        return IntStream.of(places)
                .mapToObj(place -> new RefinedPrediction(project.rater(place), 1, place == 0, Map.of(), null))
                .toList();
    }
}
