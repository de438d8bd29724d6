package dev.concord.submission.history;

import java.util.List;

/** The history of submissions. */
interface PastSubmissions {

    /** Adds those that are not there yet. */
    void add(List<PastSubmission> submissions);
}
