package dev.concord.task.project;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.ProjectChange.Outcome;
import java.util.function.LongPredicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Opens, pauses, closes or rebriefs a project, and publishes the change in the same transaction. */
@Service
public final class ChangeProject {

    private final Projects projects;
    private final Outbox outbox;
    private final TransactionOperations transaction;
    private final ChangeSignal signal;

    ChangeProject(Projects projects, Outbox outbox, TransactionOperations transaction, ChangeSignal signal) {
        this.projects = projects;
        this.outbox = outbox;
        this.transaction = transaction;
        this.signal = signal;
    }

    /** Changes a project of this vendor if it has a version that is expected; a repeated request finds it changed already. */
    public Outcome change(ProjectId id, VendorId vendor, LongPredicate expected, ProjectChange change) {
        var outcome = transaction.execute(_ -> changeLocked(id, vendor, expected, change));
        signal.raise();
        return outcome;
    }

    private Outcome changeLocked(ProjectId id, VendorId vendor, LongPredicate expected, ProjectChange change) {
        var project = projects.lock(id);
        if (project.isEmpty() || !project.get().facts().vendorId().equals(vendor)) {
            return new Outcome.Unknown();
        }
        var version = project.get().version();
        if (!expected.test(version)) {
            return new Outcome.Stale(version);
        }
        var outcome = change.of(project.get());
        if (outcome instanceof Outcome.Changed changed) {
            projects.update(changed.project());
            outbox.append(changed.project().event());
        }
        return outcome;
    }
}
