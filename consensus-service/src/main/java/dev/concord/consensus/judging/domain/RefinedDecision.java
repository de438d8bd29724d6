package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.RefinedPrediction;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A refined task as a decision of the task as it is by now. */
final class RefinedDecision {

    private RefinedDecision() {}

    /** Returns the decision; nothing if its labels are not the ones that were refined, a reviewer has ruled or peers judge it. */
    static Optional<Decision> of(TaskState state, TaskRefined refined) {
        if (state.ruling() != null || state.proposal() != null) {
            return Optional.empty();
        }
        Map<SubmissionId, RefinedSubmission> refinedOnes = refined.submissions().stream()
                .collect(Collectors.toMap(RefinedSubmission::submissionId, Function.identity()));
        var inOrder = state.labels().stream()
                .map(label -> refinedOnes.get(label.submissionId()))
                .filter(Objects::nonNull)
                .toList();
        if (inOrder.size() != state.labels().size() || inOrder.size() != refinedOnes.size()) {
            return Optional.empty();
        }
        return answers(state, refined, inOrder).map(answers -> decision(state, refined, answers));
    }

    private static Decision decision(TaskState state, TaskRefined refined, List<RefinedAnswer> answers) {
        requireFitting(state, refined);
        return new Decision(
                refined.label(),
                refined.confidence(),
                refined.prior(),
                answers.stream().map(RefinedAnswer::part).toList(),
                evidence(state, refined, answers),
                Objects.requireNonNullElse(refined.calibration(), Calibration.MODEL));
    }

    /** In the order in which the task counts them; nothing if the refinement knew of other predictions than the task has. */
    private static Optional<List<RefinedAnswer>> answers(
            TaskState state, TaskRefined refined, List<RefinedSubmission> submissions) {
        var predictions = refined.predictions() == null ? List.<RefinedPrediction>of() : refined.predictions();
        Map<TaskerId, RefinedPrediction> byRater =
                predictions.stream().collect(Collectors.toMap(RefinedPrediction::raterId, Function.identity()));
        var answers = new ArrayList<RefinedAnswer>();
        for (var prediction : state.predictions()) {
            var refinedOne = byRater.get(state.rater(prediction));
            if (refinedOne != null) {
                answers.add(RefinedAnswer.of(refinedOne));
            }
        }
        if (answers.size() != state.predictions().size() || answers.size() != predictions.size()) {
            return Optional.empty();
        }
        submissions.stream().map(RefinedAnswer::of).forEach(answers::add);
        return Optional.of(answers);
    }

    private static void requireFitting(TaskState state, TaskRefined refined) {
        state.opened().problemWith(refined.label()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    /** Where it says nothing of the taskers, what was told before stays told. */
    private static Evidence evidence(TaskState state, TaskRefined refined, List<RefinedAnswer> answers) {
        if (!refined.beliefs().isEmpty()) {
            return new ClassBeliefs(answers.size(), refined.beliefs());
        }
        var skills = answers.stream()
                .flatMap(each -> Optional.<Skill>ofNullable(each.skill()).stream())
                .toList();
        return skills.size() == answers.size() ? new AnswerSkills(skills) : state.sent();
    }

    /** What a refinement says of a submission or a prediction. */
    private record RefinedAnswer(
            Decision.Part part, @Nullable Skill skill) {

        static RefinedAnswer of(RefinedSubmission submission) {
            return new RefinedAnswer(
                    new Decision.Part(submission.weight(), submission.agrees(), submission.evidence()),
                    submission.skill());
        }

        static RefinedAnswer of(RefinedPrediction prediction) {
            return new RefinedAnswer(
                    new Decision.Part(prediction.weight(), prediction.agrees(), prediction.evidence()),
                    prediction.skill());
        }
    }
}
