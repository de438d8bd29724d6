package dev.concord.local.campaign;

import dev.concord.contracts.id.SubmissionId;
import java.time.Instant;

/** Where taskers note when each label was given. */
@FunctionalInterface
public interface SubmissionTimes {

    void submitted(SubmissionId submission, Instant at);
}
