package dev.concord.task.project;

import dev.concord.contracts.id.ProjectId;
import dev.concord.contracts.id.VendorId;
import dev.concord.messaging.outbox.Outbox;
import dev.concord.task.project.ProjectChange.Outcome;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
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
    private final InstantSource clock;

    ChangeProject(
            Projects projects,
            Outbox outbox,
            TransactionOperations transaction,
            ChangeSignal signal,
            InstantSource clock) {
        this.projects = projects;
        this.outbox = outbox;
        this.transaction = transaction;
        this.signal = signal;
        this.clock = clock;
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
            var deadline = deadlineThatPassed(change, changed.project());
            if (deadline.isPresent()) {
                return new Outcome.Late(deadline.get());
            }
            projects.update(changed.project());
            outbox.append(changed.project().event());
        }
        return outcome;
    }

    /** A project that would close as soon as it opened, or as its deadline was set, is not what anybody wants. */
    private Optional<Instant> deadlineThatPassed(ProjectChange change, Project changed) {
        var urgency = changed.briefing().urgency();
        var matters = switch (change) {
            case BriefingChange rebriefed -> rebriefed.deadline() != null;
            case Transition transition -> transition == Transition.OPEN;
            case DeadlinePassed _ -> false;
        };
        return matters && urgency.isOver(clock.instant()) ? Optional.ofNullable(urgency.deadline()) : Optional.empty();
    }
}
