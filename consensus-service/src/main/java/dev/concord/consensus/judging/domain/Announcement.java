package dev.concord.consensus.judging.domain;

import dev.concord.consensus.aggregation.Decision;
import dev.concord.consensus.skill.domain.JsonLength;
import dev.concord.contracts.event.AgreementState;
import dev.concord.contracts.event.JudgedSubmission;
import dev.concord.contracts.event.LabelAgreed;
import dev.concord.contracts.event.Revision;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The published form of a decision, small enough for any number of labels and classes. */
final class Announcement {

    private Announcement() {}

    static LabelAgreed of(TaskState state, Decision decision, AgreementState outcome, Revision revision) {
        var task = state.opened();
        var kept = EvidenceLimit.keptClasses(decision, bytesWithoutEvidence(state, decision));
        var submissions = new ArrayList<JudgedSubmission>();
        for (var place = 0; place < state.labels().size(); place++) {
            var label = state.labels().get(place);
            var part = decision.parts().get(place);
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
                state.ruling() == null ? null : true);
    }

    private static int bytesWithoutEvidence(TaskState state, Decision decision) {
        var labels = state.labels().stream()
                .mapToInt(label -> EvidenceLimit.bytes(label.label()))
                .sum();
        return EvidenceLimit.bytes(decision) + JsonLength.of(state.opened().name()) + labels;
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
