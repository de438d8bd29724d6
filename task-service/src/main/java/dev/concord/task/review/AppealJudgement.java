package dev.concord.task.review;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.id.TaskerId;
import dev.concord.task.project.Projects;
import java.time.InstantSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Takes a tasker's appeal against what the decision of a task made of the tasker's submission. */
@Service
public final class AppealJudgement {

    private final Projects projects;
    private final Judgements judgements;
    private final Appeals appeals;
    private final TransactionOperations transaction;
    private final InstantSource clock;

    AppealJudgement(
            Projects projects,
            Judgements judgements,
            Appeals appeals,
            TransactionOperations transaction,
            InstantSource clock) {
        this.projects = projects;
        this.judgements = judgements;
        this.appeals = appeals;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Appeals for this reason; the same appeal again finds the first. */
    public AppealDecision appeal(SubmissionId submission, TaskerId tasker, Reason reason) {
        return transaction.execute(_ -> judgements
                .find(submission, tasker)
                .flatMap(known -> projects.lock(known.projectId()))
                .flatMap(project -> judgements // once more: it may have changed before the lock was had
                        .find(submission, tasker)
                        .map(judgement -> {
                            var decision = AppealDecision.of(project, judgement, reason, clock.instant());
                            if (decision instanceof AppealDecision.Appealed(var appeal)) {
                                appeals.add(judgement, tasker, appeal);
                            }
                            return decision;
                        }))
                .orElseGet(AppealDecision.UnknownSubmission::new));
    }
}
