package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.skill.domain.JsonLength;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.JudgedPrediction;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The published form of a decision, small enough for any number of labels and classes. */
final class Announcement {

    private Announcement() {}

    static LabelAgreed of(TaskState state, Decision decision, AgreementState outcome, Revision revision) {
        var task = state.opened();
        var kept = EvidenceLimit.keptClasses(decision, bytesWithoutEvidence(state, decision));
        var submissions = new ArrayList<JudgedSubmission>();
        for (var place = 0; place < state.labels().size(); place++) {
            var label = state.labels().get(place);
            var part = state.part(decision, place);
            submissions.add(new JudgedSubmission(
                    label.submissionId(),
                    label.taskerId(),
                    label.label(),
                    part.weight(),
                    part.agrees(),
                    EvidenceLimit.only(kept, part.evidence())));
        }
        return new LabelAgreed(
                task.taskId(),
                task.projectId(),
                task.name(),
                outcome,
                decision.label(),
                decision.confidence(),
                revision,
                task.policy().method(),
                state.wanted(),
                decision.prior(),
                submissions,
                decision.calibration(),
                state.ruling() == null ? null : true,
                predictions(state, decision, kept));
    }

    /** Without predictions the event is the same as ever. */
    private static @Nullable List<JudgedPrediction> predictions(TaskState state, Decision decision, Set<String> kept) {
        var predictions = new ArrayList<JudgedPrediction>();
        for (var place = 0; place < state.predictions().size(); place++) {
            var prediction = state.predictions().get(place);
            var part = decision.parts().get(place);
            predictions.add(new JudgedPrediction(
                    prediction.model(),
                    state.rater(prediction),
                    prediction.label(),
                    part.weight(),
                    part.agrees(),
                    EvidenceLimit.only(kept, part.evidence())));
        }
        return predictions.isEmpty() ? null : predictions;
    }

    private static int bytesWithoutEvidence(TaskState state, Decision decision) {
        var labels = state.labels().stream()
                .mapToInt(label -> EvidenceLimit.bytes(label.label()))
                .sum();
        var predictions = state.predictions().stream()
                .mapToInt(each -> JsonLength.of(each.model()) + EvidenceLimit.bytes(each.label()))
                .sum();
        return EvidenceLimit.bytes(decision) + JsonLength.of(state.opened().name()) + labels + predictions;
    }

    /** A task that ends without any label. */
    static LabelAgreed withdrawn(TaskState state, Revision revision) {
        var task = state.opened();
        return new LabelAgreed(
                task.taskId(),
                task.projectId(),
                task.name(),
                AgreementState.WITHDRAWN,
                null,
                0,
                revision,
                task.policy().method(),
                state.wanted(),
                Map.of(),
                List.of());
    }
}
