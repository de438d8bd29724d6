package dev.concord.local.campaign;

import dev.concord.contracts.event.ProjectState;
import dev.concord.contracts.id.ProjectId;
import dev.concord.local.client.Audit;
import dev.concord.local.client.OperatorApi;
import dev.concord.local.client.Statement;
import dev.concord.local.client.VendorApi;
import java.time.Duration;

/** Closes a project and waits until it is settled, everything earned is paid, and the books are quiet. */
public final class Settlement {

    private static final Duration DECISIONS_PATIENCE = Duration.ofSeconds(20);
    private static final Duration SETTLE_PATIENCE = Duration.ofMinutes(5);
    private static final Duration PAY_PATIENCE = Duration.ofMinutes(5);
    private static final Duration AUDIT_PATIENCE = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final VendorApi vendor;
    private final OperatorApi operator;
    private final ProjectId project;
    private final Progress progress;

    public Settlement(VendorApi vendor, OperatorApi operator, ProjectId project, Progress progress) {
        this.vendor = vendor;
        this.operator = operator;
        this.project = project;
        this.progress = progress;
    }

    /** Gives the last labels' decisions a moment; those that need the close to be decided do not come, and are no failure. */
    public void awaitDecisions(long expected) throws InterruptedException {
        Waiting.reached(DECISIONS_PATIENCE, PAUSE, () -> {
            var counts = vendor.project(project).tasks();
            progress.update("decided %d of %d tasks".formatted(counts.decided(), counts.total()));
            return counts.decided() >= expected;
        });
    }

    public void close() throws InterruptedException {
        vendor.close(project);
        Waiting.until("the project is settled", SETTLE_PATIENCE, PAUSE, () -> {
            var view = vendor.project(project);
            progress.update("closing: decided %d of %d tasks"
                    .formatted(view.tasks().decided(), view.tasks().total()));
            return view.state() == ProjectState.SETTLED;
        });
        progress.step("the project is settled");
    }

    /** Returns the project's statement once all that was earned has arrived. */
    public Statement awaitPayment() throws InterruptedException {
        Waiting.until("every reward is paid", PAY_PATIENCE, PAUSE, () -> {
            var statement = vendor.statement(project);
            progress.update("paid %d of %d labels to %d taskers"
                    .formatted(statement.submissionsPaid(), statement.submissionsBooked(), statement.taskersPaid()));
            return statement.everythingPaid();
        });
        progress.step("every reward is paid");
        return vendor.statement(project);
    }

    /** Returns the audit, the first clean one if there is one: an outcome may still be on its way from the chain. */
    public Audit audit() throws InterruptedException {
        Waiting.reached(AUDIT_PATIENCE, PAUSE, () -> operator.audit().clean());
        return operator.audit();
    }
}
