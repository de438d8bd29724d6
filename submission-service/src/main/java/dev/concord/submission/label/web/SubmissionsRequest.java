package dev.concord.submission.label.web;

import dev.concord.contracts.id.SubmissionId;
import dev.concord.contracts.label.Label;
import dev.concord.submission.assignment.Presented;
import dev.concord.submission.label.PresentedLabel;
import dev.concord.submission.tasker.Tasker;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** The body that gives labels under several assignments. If any part of it is malformed, none of it is looked at. */
record SubmissionsRequest(List<Item> submissions) {

    /** As many as may be leased at a time. */
    private static final int MOST = 50;

    SubmissionsRequest {
        if (Objects.isNull(submissions) || submissions.isEmpty() || submissions.size() > MOST) {
            throw new IllegalArgumentException("submissions: %s (expected: 1..%d of them)"
                    .formatted(Objects.isNull(submissions) ? "missing" : submissions.size(), MOST));
        }
        if (submissions.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("submissions: null (expected: assignmentId, token and label)");
        }
        submissions = List.copyOf(submissions);
        requireDifferent(submissions);
    }

    List<PresentedLabel> of(Tasker tasker) {
        return submissions.stream()
                .map(item -> new PresentedLabel(new Presented(tasker, item.assignmentId(), item.token()), item.label()))
                .toList();
    }

    /** Two labels of one assignment would race. */
    private static void requireDifferent(List<Item> items) {
        var seen = new HashSet<SubmissionId>();
        for (var item : items) {
            if (!seen.add(item.assignmentId())) {
                throw new IllegalArgumentException(
                        "submissions.assignmentId: %s twice (expected: different assignments)"
                                .formatted(item.assignmentId()));
            }
        }
    }

    /** One label under one assignment. */
    record Item(SubmissionId assignmentId, String token, Label label) {

        Item {
            requirePresent("assignmentId", assignmentId);
            requirePresent("token", token);
            requirePresent("label", label);
        }

        private static void requirePresent(String field, Object value) {
            if (Objects.isNull(value)) {
                throw new IllegalArgumentException("submissions." + field + ": missing (expected: a value)");
            }
        }
    }
}
