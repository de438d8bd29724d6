package dev.concord.submission.assignment.web;

import dev.concord.submission.assignment.Assignment;
import dev.concord.submission.assignment.Leasing.RefusedTask;
import dev.concord.web.lease.LeaseTokens;
import java.util.List;

/** What was leased and what was not. */
record AssignmentsView(List<AssignmentView> assignments, List<RefusedTask> refused) {

    static AssignmentsView of(List<Assignment> assignments, List<RefusedTask> refused, LeaseTokens tokens) {
        return new AssignmentsView(
                assignments.stream()
                        .map(each -> AssignmentView.of(each, tokens))
                        .toList(),
                refused);
    }
}
