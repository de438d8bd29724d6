package dev.concord.task.review;

import dev.concord.contracts.event.TaskReviewed;
import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.TaskId;
import dev.concord.contracts.id.VendorId;
import dev.concord.contracts.label.Label;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.Projects;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a reviewer's ruling on a task, and publishes it in the same transaction. */
@Service
public final class RuleOnTask {

    private final Projects projects;
    private final Rulings rulings;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    RuleOnTask(
            Projects projects, Rulings rulings, Outbox outbox, TransactionOperations transaction, InstantSource clock) {
        this.projects = projects;
        this.rulings = rulings;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Rules on a task of a project of this vendor; the same ruling again finds the first. */
    public RulingDecision rule(ProjectId project, VendorId vendor, TaskId task, Label label) {
        return transaction.execute(_ -> ruleLocked(project, vendor, task, label));
    }

    private RulingDecision ruleLocked(ProjectId id, VendorId vendor, TaskId taskId, Label label) {
        var project = projects.lock(id);
        if (project.isEmpty() || !project.get().facts().vendorId().equals(vendor)) {
            return new RulingDecision.UnknownProject();
        }
        var task = rulings.task(id, taskId);
        if (task.isEmpty()) {
            return new RulingDecision.UnknownTask();
        }
        var decision = RulingDecision.of(project.get(), task.get(), label, clock.instant());
        if (decision instanceof RulingDecision.Ruled(var ruling)) {
            rulings.store(id, taskId, ruling);
            outbox.append(new TaskReviewed(taskId, id, ruling.number(), label));
        }
        return decision;
    }
}
