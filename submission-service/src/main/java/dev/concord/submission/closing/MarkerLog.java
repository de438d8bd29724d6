package dev.concord.submission.closing;

import dev.concord.contracts.event.SubmissionsEnded;
import java.util.List;

/** The log in which a project's submissions end. */
interface MarkerLog {

    /** Returns how many partitions there are, each of which needs a marker. */
    int partitions();

    /**
     * Appends each marker to its own partition.
     *
     * @throws dev.concord.submission.Unavailable if it is not certain that the log has them all
     */
    void append(List<SubmissionsEnded> markers);
}
