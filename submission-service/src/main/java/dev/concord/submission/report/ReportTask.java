package dev.concord.submission.report;

import dev.concord.submission.assignment.Assignments;
import dev.concord.submission.assignment.Lease;
import dev.concord.submission.assignment.Presented;
import dev.concord.submission.assignment.Presented.Proof;
import dev.concord.web.lease.LeaseTokens;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps a report of a broken task and gives the lease back, in this order: a repetition makes good what failed between the two. */
@Service
public final class ReportTask {

    private final LeaseTokens tokens;
    private final Reports reports;
    private final TransactionOperations transaction;
    private final Assignments assignments;
    private final InstantSource clock;

    ReportTask(
            LeaseTokens tokens,
            Reports reports,
            TransactionOperations transaction,
            Assignments assignments,
            InstantSource clock) {
        this.tokens = tokens;
        this.reports = reports;
        this.transaction = transaction;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** Reports the task of the presented lease; says why not if it is not the caller's. A label that was given stays. */
    public Optional<Proof.Refused> report(Presented presented, Fault fault, Comment comment) {
        return switch (presented.proof(tokens)) {
            case Proof.Refused refused -> Optional.of(refused);
            case Proof.Genuine genuine -> {
                transaction.executeWithoutResult(_ -> reports.add(report(genuine.lease(), fault, comment)));
                var _ = assignments.skip(genuine.lease());
                yield Optional.empty();
            }
        };
    }

    private Report report(Lease lease, Fault fault, Comment comment) {
        return new Report(
                lease.submissionId(),
                lease.projectId(),
                lease.taskId(),
                lease.taskerId(),
                fault,
                comment,
                clock.instant());
    }
}
