package dev.concord.submission.label;

import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.label.Label;
import dev.concord.contracts.label.LabelKind;
import dev.concord.contracts.label.PeerVerdict;
import dev.concord.submission.Unavailable;
import dev.concord.submission.assignment.Lease;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Checks a label before anything is noted of it. */
@Service
final class CheckLabel {

    private final LabelRules rules;

    CheckLabel(LabelRules rules) {
        this.rules = rules;
    }

    /**
     * Returns why the label is refused; nothing if it may be submitted. Whether it is the turn of a verdict is noted with the label.
     *
     * @throws Unavailable while the project is not known
     */
    Optional<Submitting> refusal(Lease lease, Label label) {
        var rule = rules.of(lease.projectId())
                .orElseThrow(() -> new Unavailable("project " + lease.projectId() + " is not known yet"));
        if (label instanceof PeerVerdict && rule.peerReviewed()) {
            return Optional.empty();
        }
        return rule.kind()
                .problemWith(label)
                .or(() -> problemWithTask(rule.kind(), lease.taskId(), label))
                .<Submitting>map(Submitting.DoesNotFit::new)
                .or(() -> rule.overlap().problemWithSizeOf(label).map(Submitting.TooLarge::new));
    }

    /** A task that Redis has lost is not waited for: consensus-service checks again that a ranking ranks its options. */
    private Optional<String> problemWithTask(LabelKind kind, TaskId task, Label label) {
        return kind.dependsOnTask()
                ? rules.dataOf(task).flatMap(data -> kind.problemWith(label, data))
                : Optional.empty();
    }
}
