package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.AnswerSkills;
import dev.concord.consensus.aggregation.ClassBeliefs;
import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.aggregation.Evidence;
import dev.concord.contracts.event.Calibration;
import dev.concord.contracts.event.RefinedSubmission;
import dev.concord.contracts.event.Skill;
import dev.concord.contracts.event.TaskRefined;
import dev.concord.contracts.id.SubmissionId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

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
        requireFitting(state, refined);
        return Optional.of(new Decision(
                refined.label(),
                refined.confidence(),
                refined.prior(),
                inOrder.stream().map(RefinedDecision::part).toList(),
                evidence(state, refined, inOrder),
                Objects.requireNonNullElse(refined.calibration(), Calibration.MODEL)));
    }

    private static void requireFitting(TaskState state, TaskRefined refined) {
        state.opened().problemWith(refined.label()).ifPresent(problem -> {
            throw new IllegalArgumentException(problem);
        });
    }

    private static Decision.Part part(RefinedSubmission submission) {
        return new Decision.Part(submission.weight(), submission.agrees(), submission.evidence());
    }

    /** Where it says nothing of the taskers, what was told before stays told. */
    private static Evidence evidence(TaskState state, TaskRefined refined, List<RefinedSubmission> inOrder) {
        if (!refined.beliefs().isEmpty()) {
            return new ClassBeliefs(inOrder.size(), refined.beliefs());
        }
        var skills = inOrder.stream()
                .flatMap(each -> Optional.<Skill>ofNullable(each.skill()).stream())
                .toList();
        return skills.size() == inOrder.size() ? new AnswerSkills(skills) : state.sent();
    }
}
