package dev.concord.task.review;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What there is of a tasker's own words: shown to the tasker, and erased when the tasker is. */
@Service
public final class TaskersAppeals {

    private final Appeals appeals;
    private final TransactionOperations transaction;

    TaskersAppeals(Appeals appeals, TransactionOperations transaction) {
        this.appeals = appeals;
        this.transaction = transaction;
    }

    /** Lists a tasker's appeals in projects that are not settled, by the ids of submissions, from behind the given one. */
    public List<MadeAppeal> of(TaskerId tasker, Optional<SubmissionId> after, int limit) {
        return appeals.of(tasker, after, limit);
    }

    /** Erases the reasons that a tasker gave; that there were appeals stays, for whoever answers them. Again changes nothing. */
    public void eraseWords(TaskerId tasker) {
        transaction.executeWithoutResult(_ -> appeals.eraseWords(tasker));
    }
}
