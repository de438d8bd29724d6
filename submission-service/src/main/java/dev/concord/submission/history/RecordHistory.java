package dev.concord.submission.history;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** Keeps the submissions that came in time; a batch may come again whole or in part. */
@Service
final class RecordHistory {

    private final PastSubmissions past;
    private final TransactionOperations transaction;

    RecordHistory(PastSubmissions past, TransactionOperations transaction) {
        this.past = past;
        this.transaction = transaction;
    }

    void record(List<PastSubmission> submissions) {
        var inTime = submissions.stream().filter(PastSubmission::inTime).toList();
        transaction.executeWithoutResult(_ -> past.add(inTime));
    }
}
