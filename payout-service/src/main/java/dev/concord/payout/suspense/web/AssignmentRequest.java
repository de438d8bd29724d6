package dev.concord.payout.suspense.web;

import dev.concord.contracts.id.VendorId;
import dev.concord.payout.suspense.domain.Assignee;
import org.jspecify.annotations.Nullable;

/** The body that assigns money in suspense. */
record AssignmentRequest(@Nullable String to, @Nullable String reason) {

    private static final String PLATFORM = "platform";
    private static final int LONGEST_REASON = 500;

    AssignmentRequest {
        // Read once here, so that what is malformed is refused while the body is read.
        var _ = assignee(to);
        var _ = checked(reason);
    }

    Assignee assignee() {
        return assignee(to);
    }

    String because() {
        return checked(reason);
    }

    private static Assignee assignee(@Nullable String to) {
        if (to == null) {
            throw new IllegalArgumentException("to: missing (expected: a vendor's id, or platform)");
        }
        return to.equals(PLATFORM) ? new Assignee.Platform() : new Assignee.Vendor(VendorId.parse(to));
    }

    private static String checked(@Nullable String reason) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("reason: %s (expected: 1..%d characters)"
                    .formatted(reason == null ? "missing" : reason.length() + " characters", LONGEST_REASON));
        }
        return reason;
    }
}
