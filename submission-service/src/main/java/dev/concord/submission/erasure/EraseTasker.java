package dev.concord.submission.erasure;

import dev.concord.contracts.id.TaskerId;
import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.assignment.Skipping;
import dev.concord.submission.qualification.TestResults;
import dev.concord.submission.report.Reports;
import dev.concord.submission.skill.TaskerSkills;
import dev.concord.submission.tasker.Tasker;
import dev.concord.submission.tasker.Taskers;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Forgets a tasker: nothing is leased to the id any more, no words of the tasker's are left, and nothing of how good the tasker was. Again
 * changes nothing.
 */
@Service
public final class EraseTasker {

    /** A tasker's leases come page by page; there are not more than that of them. */
    private static final int MOST_PAGES = 50;

    private final Taskers taskers;
    private final Reports reports;
    private final TestResults results;
    private final TaskerSkills skills;
    private final Assignments assignments;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    EraseTasker(
            Taskers taskers,
            Reports reports,
            TestResults results,
            TaskerSkills skills,
            Assignments assignments,
            TransactionOperations transaction,
            InstantSource clock) {
        this.taskers = taskers;
        this.reports = reports;
        this.results = results;
        this.skills = skills;
        this.assignments = assignments;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Throws {@link dev.concord.submission.Unavailable} while leases cannot be given back: then it comes again. */
    public void erase(TaskerId tasker) {
        transaction.executeWithoutResult(_ -> {
            taskers.remove(tasker);
            reports.eraseComments(tasker);
            results.forget(tasker);
            skills.forget(tasker);
        });
        giveBack(tasker);
    }

    /** A task of which a label is noted is held until the label has arrived; nothing of it can be given back. */
    private void giveBack(TaskerId id) {
        var tasker = new Tasker(id, false);
        for (var page = 0; page < MOST_PAGES; page++) {
            var givenBack = assignments.held(tasker, clock.instant()).stream()
                    .map(Assignment::lease)
                    .map(assignments::skip)
                    .filter(skipping -> skipping == Skipping.SKIPPED)
                    .count();
            if (givenBack == 0) {
                return;
            }
        }
    }
}
